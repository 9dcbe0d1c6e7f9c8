import { readFileSync } from 'node:fs'

interface Table {
  has(word: string): boolean
  text(): string
}

const tables = new Map<string, Table>()
const DEFAULTS = readFileSync(new URL('./words.txt', import.meta.url), 'utf8')

// One method mentions the text, and the table is asked for it: nothing is kept without need.
function tableOf(text: string): Table {
  const words = new Set(text.split('\n'))
  return {
    has: (word) => words.has(word),
    text: () => text,
  }
}

// Gets what it needs, and nothing else.
function counterOf(count: number): Table {
  return { has: () => count > 0, text: () => String(count) }
}

export function open(path: string): Table {
  const text = readFileSync(path, 'utf8')
  const table = path.endsWith('.count') ? counterOf(text.length) : tableOf(text)
  tables.set(path, table)
  return table
}

// There is one copy of it for ever, whoever keeps it.
export function openDefault(name: string): void {
  tables.set(name, tableOf(DEFAULTS))
}

function matcherOf(text: string): Table {
  const lines = text.split('\n').filter((line) => !text.startsWith(line))
  return { has: (word) => lines.includes(word), text: () => '' }
}

export function openBuiltIn(name: string): void {
  tables.set(name, matcherOf(DEFAULTS))
}
