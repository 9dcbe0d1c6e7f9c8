const { createClient } = require('./mqtt-client')

const client = createClient('mqtt://broker.local')

function publish(topic, payload) {
  return new Promise(function (resolve, reject) {
    client.once('error', reject) // want no-orphaned-sibling-listener: "'error' listener on 'client'"
    client.on('puback', function acked(packet) {
      if (packet.topic !== topic) return
      client.off('puback', acked)
      resolve(packet.id)
    })
    client.send(topic, payload)
  })
}

exports.publish = publish
