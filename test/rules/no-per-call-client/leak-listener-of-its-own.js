import mqtt from 'mqtt'

/** Sends one command to a device. */
export function command(device, payload) {
  const client = mqtt.connect('mqtt://broker.internal') // want no-per-call-client: "'mqtt.connect()' queue connection is built on every call of 'command' and never closed: it keeps its socket and timers"
  client.on('connect', () => {
    client.publish(`devices/${device}/command`, JSON.stringify(payload), { qos: 1 })
  })
}
