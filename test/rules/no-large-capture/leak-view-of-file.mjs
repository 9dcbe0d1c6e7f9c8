import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const signatures = new Map()

export async function scan(folder) {
  for (const name of await readdir(folder)) {
    const file = await readFile(join(folder, name))
    signatures.set(name, file.subarray(0, 16)) // want no-large-capture: "Value kept in 'signatures' keeps all of 'file' (the contents of a file): 'file.subarray(0, 16)' is a view of it: signatures:4 → entry:9 → file:8. Keep a copy of the part."
  }
}

export class Sampler {
  peaks = []
  #marks = new Float32Array(0)

  sample(rate) {
    const samples = new Float32Array(60 * 48_000)
    for (let i = 0; i < samples.length; i++) samples[i] = Math.sin(i * rate)
    this.#marks = samples.subarray(0, 480) // want no-large-capture: "Value kept in 'this.#marks' keeps all of 'samples' (≈ 12 MB): 'samples.subarray(0, 480)' is a view of it"
    this.peaks.push({ rate, head: samples.subarray(480, 960) }) // want no-large-capture: "Value kept in 'this.peaks' keeps all of 'samples' (≈ 12 MB)"
  }
}

export const sampler = new Sampler()

const headers = new Map()

export async function headerOf(path) {
  const html = await readFile(path, 'utf8')
  headers.set(path, html.slice(0, 200)) // want no-large-capture: "Value kept in 'headers' keeps all of 'html' (the contents of a file): 'html.slice(0, 200)' is a view of it"
}
