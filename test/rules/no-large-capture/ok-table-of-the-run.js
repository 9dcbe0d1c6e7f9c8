import { readFile } from 'node:fs/promises'

const pending = {}

// Taken out by the function that put it there.
export async function run(id, path) {
  const text = await readFile(path, 'utf8')
  const sizes = [1, 2].map((size) => text.length / size)
  pending[id] = () => console.log(sizes)
  try {
    await fetch(`/jobs/${id}`, { method: 'POST' })
  } finally {
    delete pending[id]
  }
}

// The table is gone with the call.
export async function build(paths) {
  const table = {}
  for (const path of paths) {
    const text = await readFile(path, 'utf8')
    const words = ['a', 'b'].filter((word) => text.includes(word))
    table[path] = () => words
  }
  return Object.keys(table)
}

const counters = Object.create(null)

export async function count(name, path) {
  const total = await sizeOf(path)
  counters[name] = () => total
}

async function sizeOf(path) {
  const text = await readFile(path, 'utf8')
  return ['a', 'b'].filter((word) => text.includes(word)).length
}
