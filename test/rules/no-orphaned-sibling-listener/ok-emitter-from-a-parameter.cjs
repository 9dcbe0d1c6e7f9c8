'use strict'

/** The caller made the child for this one call. */
exports.settled = function settled(child, callback) {
  child.once('error', function (error) {
    callback(error)
  })
  child.once('exit', function (code) {
    callback(null, code)
  })
}
