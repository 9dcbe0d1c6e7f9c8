const { bridge } = require('./native-bridge')

exports.pickContact = function pickContact(filter, callback) {
  function detach() {
    bridge.removeListener('contact-picked', picked)
    bridge.removeListener('contact-dismissed', dismissed)
  }
  function finish(err, contact) {
    detach()
    callback(err, contact)
  }
  function picked(contact) {
    finish(null, filter(contact))
  }
  function dismissed() {
    finish(new Error('dismissed'))
  }
  bridge.once('contact-picked', picked)
  bridge.once('contact-dismissed', dismissed)
  bridge.send('pick-contact')
}
