const { receive } = require('./mailbox')

let running = true

function next() {
  return receive().then((mail) => {
    mail.deliver()
    if (running) return next() // want no-retained-promise: "'next' waits for its own next turn"
  })
}

exports.run = () => next()
exports.halt = () => {
  running = false
}
