import { bus } from './bus.js'

const readers = new Map()

class Chunk {
  constructor(name) {
    this.name = name
    this.data = new Uint8Array(10_000_000)
  }
}

export const keepName = (key, chunk = new Chunk(key)) => readers.set(key, () => bus.emit('read', chunk.name)) // want no-large-capture: "Function kept in 'readers' keeps all of 'chunk' (≈ 10 MB) and uses only 'chunk.name'"

export const openChunk = (key) => {
  const chunk = new Chunk(key)
  bus.emit('open', chunk)
  readers.set(key, () => bus.emit('read', chunk.name)) // want no-large-capture: "Function kept in 'readers' keeps all of 'chunk' (≈ 10 MB) and uses only 'chunk.name'"
}
