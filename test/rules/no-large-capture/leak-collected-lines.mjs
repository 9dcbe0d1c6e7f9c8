import { createInterface } from 'node:readline'
import { createReadStream } from 'node:fs'

const reports = new Map()

export async function index(path) {
  const lines = []
  for await (const line of createInterface({ input: createReadStream(path) })) lines.push(line)
  const words = ['error', 'warning'].map((word) => lines.filter((line) => line.includes(word)).length)
  reports.set(path, () => `${words[0]} errors, ${words[1]} warnings`) // want no-large-capture: "never uses 'lines' (all that a stream gives) and keeps it"
}
