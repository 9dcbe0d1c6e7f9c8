// What V8 does not keep: each function here is stored for ever and holds a few bytes.
import { readFileSync } from 'node:fs'
import { bus } from './bus.mjs'

const printers = new Map()

// Only named as a property.
export function propertyName(path) {
  const rows = readFileSync(path, 'utf8')
  const info = { rows: rows.length }
  printers.set(path, () => console.log(info.rows))
}

// The callback has a parameter of that name.
export function shadowed(path) {
  const rows = readFileSync(path, 'utf8')
  const size = rows.length
  ;[[size]].forEach((rows) => console.log(rows.length))
  printers.set(path, () => console.log(size))
}

// Passed to a function that is called on the spot.
export function passed(path) {
  const rows = readFileSync(path, 'utf8')
  const size = ((text) => text.length)(rows)
  printers.set(path, () => console.log(size))
}

// A loop in place of a callback.
export function looped(path) {
  const rows = readFileSync(path, 'utf8').split('\n')
  let longest = 0
  for (const row of rows) longest = Math.max(longest, row.length)
  printers.set(path, () => console.log(longest))
}

// The block of an 'if' is a scope.
export function inBranch(path, isVerbose) {
  let count = 0
  if (isVerbose) {
    const rows = readFileSync(path, 'utf8')
    count = ['\n', '\r'].filter((mark) => rows.includes(mark)).length
  }
  printers.set(path, () => console.log(count))
}

// A case with braces is a scope.
export function inCase(path, kind) {
  let count = 0
  switch (kind) {
    case 'text': {
      const rows = readFileSync(path, 'utf8')
      count = ['\n', '\r'].filter((mark) => rows.includes(mark)).length
      break
    }
    default:
      printers.set(path, () => console.log(count))
  }
}

// The block of the 'try' is over.
export function afterTry(path) {
  let count = 0
  try {
    const rows = readFileSync(path, 'utf8')
    count = ['\n', '\r'].filter((mark) => rows.includes(mark)).length
  } catch {
    count = -1
  }
  printers.set(path, () => console.log(count))
}

// A bound function has no scope, only what is bound.
function show(size) {
  console.log(size)
}

export function bound(path) {
  const rows = readFileSync(path, 'utf8')
  const count = ['\n', '\r'].filter((mark) => rows.includes(mark)).length
  printers.set(path, show.bind(null, count))
}

// The listener is declared at the level of the module.
const onClose = () => {
  printers.clear()
}

export function named(path) {
  const rows = readFileSync(path, 'utf8')
  const count = ['\n', '\r'].filter((mark) => rows.includes(mark)).length
  bus.on('close', onClose)
  return count
}

// The loop's own array is not kept.
export function eachRow(path) {
  for (const row of readFileSync(path, 'utf8').split('\n')) printers.set(row.slice(0, 8), () => console.log(path))
}
