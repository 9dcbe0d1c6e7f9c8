const net = require('net')

const plc = net.connect({ host: process.env.PLC_HOST, port: 502 })

exports.readRegister = function readRegister(address, callback) {
  plc.prependOnceListener('data', function (chunk) { // want no-orphaned-sibling-listener: "'data' listener on 'plc'"
    callback(null, chunk.readUInt16BE(9), address)
  })
  plc.prependOnceListener('error', function (err) {
    callback(err)
  })

  const frame = Buffer.alloc(12)
  frame.writeUInt16BE(6, 4)
  frame.writeUInt16BE(address, 8)
  plc.write(frame)
}
