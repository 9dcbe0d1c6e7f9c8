'use strict'

const dns = require('node:dns')

/**
 * @param {string} host
 * @param {{ family?: 4 | 6, signal?: AbortSignal }} options
 * @param {(err: Error | null, address?: string) => void} callback
 */
function resolveHost(host, options, callback) {
  const { family = 4, signal } = options
  const resolver = new dns.Resolver()

  if (signal) {
    if (signal.aborted) return callback(signal.reason)
    signal.addEventListener('abort', function onAbort() { // want no-unremoved-listener: "'abort' listener on 'signal'"
      resolver.cancel()
    }, { once: true })
  }

  const method = family === 6 ? 'resolve6' : 'resolve4'
  resolver[method](host, (err, addresses) => {
    if (err) return callback(err)
    callback(null, addresses[0])
  })
}

module.exports = { resolveHost }
