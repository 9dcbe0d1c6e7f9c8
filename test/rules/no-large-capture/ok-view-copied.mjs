import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const signatures = new Map()

// Copies: `Buffer.from` of a view, `slice` of a typed array, a text of the bytes.
export async function scan(folder) {
  for (const name of await readdir(folder)) {
    const file = await readFile(join(folder, name))
    signatures.set(name, Buffer.from(file.subarray(0, 16)))
    signatures.set(`${name}:hex`, file.subarray(0, 16).toString('hex'))
    signatures.set(`${name}:size`, new Float32Array(48_000).slice(0, 1))
  }
}

// All parts together are the whole.
export async function chunked(path, size) {
  const file = await readFile(path)
  for (let at = 0; at < file.length; at += size) signatures.set(`${path}:${at}`, file.subarray(at, at + size))
}

// Most of it is kept: a copy would be as large.
export class Ring {
  #bytes = Buffer.alloc(0)

  reset() {
    this.#bytes = Buffer.alloc(1024 * 1024).subarray(0, 1000 * 1000)
  }

  drop(count) {
    this.#bytes = this.#bytes.subarray(count)
  }
}

// V8 copies texts of fewer than 13 characters.
const versions = new Map()

export async function versionOf(path) {
  const text = await readFile(path, 'utf8')
  versions.set(path, text.slice(0, 8))
}

// Looked at, not kept.
export async function isZip(path) {
  const file = await readFile(path)
  const signature = file.subarray(0, 2)
  return signature[0] === 0x50 && signature[1] === 0x4b
}

// One buffer for ever: its parts are given out.
const slab = Buffer.alloc(1024 * 1024)
const slots = new Map()

export function slot(index) {
  slots.set(index, slab.subarray(index * 16, index * 16 + 16))
}
