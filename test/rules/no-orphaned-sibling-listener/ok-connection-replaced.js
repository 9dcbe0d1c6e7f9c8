const net = require('node:net')

module.exports = function query(host, text) {
  const socket = net.connect(5432, host)
  return new Promise((resolve, reject) => {
    socket.once('data', (chunk) => {
      resolve(String(chunk))
      socket.end()
    })
    socket.once('error', reject)
    socket.once('timeout', () => reject(new Error(`${host} is silent`)))
    socket.write(text)
  })
}
