import { once } from 'node:events'
import { printer } from './printer.mjs'

export async function print(pages) {
  const controller = new AbortController()
  const { signal } = controller
  try {
    printer.emit('queue', pages)
    return await Promise.race([
      once(printer, 'printed', { signal }),
      once(printer, 'jammed', { signal }).then(() => Promise.reject(new Error('paper jam'))),
    ])
  } finally {
    controller.abort()
  }
}
