import { Mutex, Semaphore } from 'async-mutex'
import genericPool from 'generic-pool'
import { createParser, type Parser } from './parser.js'

const mutex = new Mutex()
const slots = new Semaphore(4)
const parsers = genericPool.createPool<Parser>(createParser, { max: 4 })

export async function save(path: string, write: (path: string) => Promise<void>): Promise<void> {
  const release = await mutex.acquire() // want no-unreleased-pool-item: "The lock that 'mutex.acquire()' gives is not given back when 'write(path)' on line 11 rejects"
  await write(path)
  release()
}

export async function download(url: string): Promise<string> {
  const [, release] = await slots.acquire() // want no-unreleased-pool-item: "when the 'throw' on line 18 is reached"
  const response = await fetch(url).catch(() => null)
  if (!response) throw new Error(`no answer from ${url}`)
  const text = await response.text().finally(release)
  return text
}

export async function parse(text: string): Promise<unknown> {
  const parser = await parsers.acquire() // want no-unreleased-pool-item: "Call 'parsers.release(parser)' in a 'finally' block."
  const tree = await parser.parse(text)
  await parsers.release(parser)
  return tree
}
