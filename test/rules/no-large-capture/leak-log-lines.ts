import { readFileSync } from 'node:fs'
import { bus } from './bus'

interface Entry {
  readonly at: string
  readonly text: string
}

const reports = new Map<string, () => string>()

// The lines are views of the text: together they are all of it.
export function summarize(path: string): void {
  const lines = readFileSync(path, 'utf8').split('\n')
  const counts = ['WARN', 'ERROR'].map((level) => lines.filter((line) => line.includes(level)).length)
  reports.set(path, () => `${path}: ${counts.join()}`) // want no-large-capture: "never uses 'lines' (the contents of a file) and keeps it"
}

// An object for each line.
export function load(path: string, show: (text: string) => void): void {
  const entries = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): Entry => ({ at: line.slice(0, 24), text: line.slice(25) }))
  const last = ['start', 'stop'].map((word) => entries.findLast((entry) => entry.text === word)?.at)
  bus.on('tick', () => { // want no-large-capture: "never uses 'entries' (the contents of a file) and keeps it"
    show(last.join())
  })
}

class LogFile {
  readonly lines: readonly string[]

  constructor(readonly path: string) {
    this.lines = readFileSync(path, 'utf8').split('\n')
  }
}

// Only the path is needed, and all lines stay.
export function openFile(path: string, reload: (path: string) => void): LogFile {
  const file = new LogFile(path)
  bus.on('change', (changed: string) => { // want no-large-capture: "keeps all of 'file' (the contents of a file) and uses only 'file.path'"
    if (changed === file.path) reload(changed)
  })
  return file
}
