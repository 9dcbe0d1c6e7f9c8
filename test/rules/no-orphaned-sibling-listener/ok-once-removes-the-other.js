const { queue } = require('./queue')

exports.next = function next(name) {
  return new Promise((resolve, reject) => {
    const onItem = (item) => {
      queue.removeListener('error', onError)
      resolve({ name, item })
    }
    const onError = (err) => {
      queue.removeListener('item', onItem)
      reject(err)
    }
    queue.once('item', onItem)
    queue.once('error', onError)
  })
}
