import { readFileSync } from 'node:fs'

const readers = new Map<string, (row: never) => number>()

export function register(name: string, path: string): number {
  const table = JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>
  const size = Object.keys(table).length
  readers.set(name, (row: typeof table) => Object.keys(row).length + size)
  return size
}
