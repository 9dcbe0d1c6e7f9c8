import { serialPort } from './serial-port.mjs'

export async function command(line) {
  const { promise, resolve, reject } = Promise.withResolvers()
  serialPort.once('reply', (bytes) => resolve(bytes.toString('latin1'))) // want no-orphaned-sibling-listener: "'reply' listener on 'serialPort'"
  serialPort.once('fault', (code) => reject(new Error(`${line}: fault ${code}`)))
  serialPort.write(`${line}\r\n`)
  return promise
}
