import { Mutex, Semaphore } from 'async-mutex'
import genericPool from 'generic-pool'
import { createParser, type Parser } from './parser.js'

const mutex = new Mutex()
const slots = new Semaphore(4)
const parsers = genericPool.createPool<Parser>(createParser, { max: 4 })

export async function save(path: string, write: (path: string) => Promise<void>): Promise<void> {
  const release = await mutex.acquire()
  try {
    await write(path)
  } finally {
    release()
  }
}

export async function append(path: string, write: (path: string) => Promise<void>): Promise<void> {
  await mutex.acquire()
  try {
    await write(path)
  } finally {
    mutex.release()
  }
}

export async function download(url: string): Promise<string> {
  const [, release] = await slots.acquire()
  return fetch(url)
    .then((response) => response.text())
    .finally(release)
}

export async function parse(text: string): Promise<unknown> {
  const parser = await parsers.acquire()
  try {
    return await parser.parse(text)
  } catch (error) {
    await parsers.destroy(parser)
    throw error
  } finally {
    if (parsers.isBorrowedResource(parser)) await parsers.release(parser)
  }
}

// One by one: the lock goes on to the next.
export class Queue {
  #release: (() => void) | null = null

  async enter(): Promise<void> {
    this.#release = await mutex.acquire()
  }

  leave(): void {
    this.#release?.()
  }
}
