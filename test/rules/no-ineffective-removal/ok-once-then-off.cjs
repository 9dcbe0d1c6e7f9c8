const { replica } = require('./replica')

/** Resolves when the replica has caught up, or rejects after a while. */
function caughtUp(position, ms) {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer)
      replica.off('error', failed)
      resolve(position)
    }
    const failed = (error) => {
      clearTimeout(timer)
      replica.removeListener(`applied:${position}`, done)
      reject(error)
    }
    const timer = setTimeout(() => {
      replica.off('error', failed)
      replica.off(`applied:${position}`, done)
      reject(new Error(`replica is behind ${position}`))
    }, ms)
    replica.once('error', failed)
    replica.prependOnceListener(`applied:${position}`, done)
  })
}

module.exports = { caughtUp }
