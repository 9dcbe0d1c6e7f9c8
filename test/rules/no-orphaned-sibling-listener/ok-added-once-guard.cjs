const { database } = require('./database')

let opening = null

/** Every request handler calls this; the listeners are added by the first. */
module.exports = function opened(label) {
  if (opening) return opening
  opening = new Promise((resolve, reject) => {
    database.once('open', () => resolve(label))
    database.once('error', reject)
  })
  return opening
}
