import { EventEmitter } from 'node:events'
import { connect } from 'nats'

let bus
let connection = null

export function getBus(logger) {
  if (!bus) {
    bus = new EventEmitter()
    bus.on('error', (err) => logger.error(err))
    process.on('exit', () => bus.emit('closing'))
  }
  return bus
}

export function getConnection(options) {
  if (connection) return connection
  connection = connect(options)
  process.once('SIGTERM', async () => (await connection).drain())
  getBus(options.logger).on('closing', () => options.logger.info('closing'))
  return connection
}
