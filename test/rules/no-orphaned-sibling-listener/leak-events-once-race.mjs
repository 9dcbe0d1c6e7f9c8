import { once } from 'node:events'
import { printer } from './printer.mjs'

export async function print(pages) {
  printer.emit('queue', pages)
  return Promise.race([
    once(printer, 'printed'), // want no-orphaned-sibling-listener: "Pass '{ signal }'"
    once(printer, 'jammed').then(() => Promise.reject(new Error('paper jam'))),
  ])
}
