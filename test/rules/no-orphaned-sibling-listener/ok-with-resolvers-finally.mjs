import { serialPort } from './serial-port.mjs'

export async function command(line) {
  const { promise, resolve, reject } = Promise.withResolvers()
  const onFault = (code) => reject(new Error(`${line}: fault ${code}`))
  serialPort.once('reply', resolve)
  serialPort.once('fault', onFault)
  serialPort.write(`${line}\r\n`)
  try {
    return await promise
  } finally {
    serialPort.off('reply', resolve)
    serialPort.off('fault', onFault)
  }
}
