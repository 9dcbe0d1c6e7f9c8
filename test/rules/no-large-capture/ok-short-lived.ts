import { readFile } from 'node:fs/promises'
import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import { jobs } from './jobs'

// The emitter is the run's own.
export async function parse(path: string): Promise<number> {
  const text = await readFile(path, 'utf8')
  const emitter = new EventEmitter()
  let lines = 0
  emitter.on('line', () => {
    lines++
  })
  text.split('\n').forEach((line) => {
    if (text.length > 0) emitter.emit('line', line)
  })
  return lines
}

// The timer is short.
export async function later(path: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const words = (): number => text.split(' ').length
  setTimeout(() => {
    console.log(path)
  }, 100)
  console.log(words())
}

// The timer is cleared when the work is over.
export async function watched(path: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const timer = setInterval(() => {
    console.log(`still at ${path}`)
  }, 1000)
  try {
    await jobs.run(() => text)
  } finally {
    clearInterval(timer)
  }
}

// A list of the call.
export async function batch(path: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const steps: (() => void)[] = []
  steps.push(() => {
    console.log(path)
  })
  steps.push(() => {
    console.log(text.length)
  })
  for (const step of steps) step()
}

// The response ends, and its listener with it.
createServer((_request, response) => {
  const page = 'x'.repeat(1_000_000)
  const send = (): void => {
    response.end(page)
  }
  response.on('close', () => {
    console.log('sent')
  })
  send()
}).listen(8080)

// Taken out again by the same function.
const waiting = new Set<() => void>()

export async function queued(path: string): Promise<number> {
  const text = await readFile(path, 'utf8')
  const words = (): number => text.split(' ').length
  const wake = (): void => {
    console.log(path)
  }
  waiting.add(wake)
  await once(jobs, 'turn')
  waiting.delete(wake)
  return words()
}

// A WeakMap keeps nothing for longer than its key.
const describers = new WeakMap<object, () => string>()

export async function describe(owner: object, path: string): Promise<number> {
  const text = await readFile(path, 'utf8')
  const words = (): number => text.split(' ').length
  describers.set(owner, () => path)
  return words()
}
