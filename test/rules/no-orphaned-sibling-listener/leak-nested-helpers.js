import { bridge } from './native-bridge.js'

export function pickContact(filter) {
  return new Promise((resolve, reject) => {
    function stopPicked() {
      bridge.removeListener('contact-picked', picked)
    }
    function stopDismissed() {
      bridge.removeListener('contact-dismissed', dismissed)
    }
    function picked(contact) {
      stopPicked()
      resolve(filter(contact))
    }
    function dismissed() {
      stopDismissed()
      reject(new Error('dismissed'))
    }

    bridge.on('contact-picked', picked) // want no-orphaned-sibling-listener: "'contact-picked' listener on 'bridge'"
    bridge.on('contact-dismissed', dismissed)
    bridge.send('pick-contact')
  })
}
