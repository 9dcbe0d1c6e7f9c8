'use strict'

const { fork } = require('node:child_process')

const child = fork(require.resolve('./compiler'))

/** With its exit the child's other listeners go. */
exports.compile = function compile(source) {
  return new Promise((resolve, reject) => {
    const onMessage = (result) => {
      child.off('exit', onExit)
      resolve(result)
    }
    const onExit = (code) => reject(new Error('compiler exited with ' + code))
    child.once('message', onMessage)
    child.once('exit', onExit)
    child.send({ source })
  })
}
