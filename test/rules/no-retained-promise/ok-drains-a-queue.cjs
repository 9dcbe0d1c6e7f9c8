const { send } = require('./mail')

const queue = []

async function drain() {
  if (queue.length === 0) return
  await send(queue.shift())
  return drain()
}

exports.enqueue = (mail) => {
  queue.push(mail)
  return drain()
}
