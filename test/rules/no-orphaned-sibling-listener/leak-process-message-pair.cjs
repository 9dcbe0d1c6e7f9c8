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
    process.on('message', onMessage)
    process.once('disconnect', () => reject(new Error(question + ': the parent went away'))) // want no-orphaned-sibling-listener: "'disconnect' listener on 'process'"
    process.send({ id, question, payload })
  })
}

module.exports = { ask }
