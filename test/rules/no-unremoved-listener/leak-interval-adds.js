const net = require('node:net')

const upstream = net.connect({ host: 'collector.internal', port: 5514 })
const pending = { sent: 0, acked: 0 }

function ping() {
  const id = Math.random().toString(36).slice(2)
  upstream.write(`PING ${id}\n`)
  pending.sent++
  upstream.on('data', (chunk) => { // want no-unremoved-listener: "'data' listener on 'upstream'"
    if (chunk.toString().includes(id)) pending.acked++
  })
}

setInterval(ping, 10_000)

setInterval(() => {
  console.log('acked %d of %d', pending.acked, pending.sent)
}, 60_000).unref()
