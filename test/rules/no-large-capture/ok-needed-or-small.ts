import { readFileSync } from 'node:fs'
import { bus } from './bus'

interface Job {
  id: string
  cancelled: boolean
  retries: number
}

const lookups = new Map<string, (word: string) => boolean>()

// The whole text is what it is for.
export function index(path: string): void {
  const text = readFileSync(path, 'utf8')
  lookups.set(path, (word) => text.includes(word))
}

// It reads what changes while the listener is there.
export function run(job: Job): void {
  bus.on('tick', () => {
    if (job.cancelled) console.log(job.retries)
  })
}

// It calls a method, which needs all of it.
export function connect(session: { id: string; refresh(): void }): void {
  bus.on('wake', () => {
    session.refresh()
  })
}

// It changes it.
export function count(session: { name: string }): void {
  bus.on('rename', (name: string) => {
    session.name = name
  })
}

// Ten numbers.
export function small(name: string): void {
  const table = new Array<number>(10).fill(0)
  const sum = table.map((value) => value + table.length).reduce((a, b) => a + b, 0)
  lookups.set(name, () => sum > 0)
}

// Its length is a number that nobody knows to be large.
export function unknown(name: string, load: (name: string) => string[]): void {
  const rows = load(name)
  const isLong = rows.map((row) => row.length + rows.length).some((length) => length > 80)
  lookups.set(name, () => isLong)
}
