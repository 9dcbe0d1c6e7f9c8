'use strict'

let last = 0

/** Asks the parent process, which answers on the IPC channel. */
function ask(question, payload) {
  const id = ++last
  return new Promise((resolve, reject) => {
    const onMessage = (message) => {
      if (message.id !== id) return
      process.removeListener('message', onMessage)
      resolve(message.answer)
    }
    process.on('message', onMessage) // want no-orphaned-sibling-listener: "'message' listener on 'process'"
    process.once('disconnect', () => reject(new Error(question + ': the parent went away')))
    process.send({ id, question, payload })
  })
}

module.exports = { ask }
