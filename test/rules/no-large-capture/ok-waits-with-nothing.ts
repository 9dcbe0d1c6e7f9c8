import { readFile } from 'node:fs/promises'

let drain!: () => void
const drained = new Promise<void>((resolve) => {
  drain = resolve
})
process.once('SIGTERM', () => {
  drain()
})

// Dropped before it waits.
export async function archive(name: string, given: ArrayBuffer): Promise<void> {
  let upload: ArrayBuffer | null = given
  given = new ArrayBuffer(0)
  console.log(`${name}: ${upload.byteLength} bytes`)
  upload = null
  await drained
  console.log(`${name}: the server is going down`)
}

// What it waits for comes soon.
export async function copy(path: string, upload: ArrayBuffer): Promise<void> {
  console.log(upload.byteLength)
  const text = await readFile(path, 'utf8')
  console.log(text.length)
}

// It goes on with all of it: that is what it waits for.
export async function flush(upload: ArrayBuffer, send: (bytes: ArrayBuffer) => void): Promise<void> {
  await drained
  send(upload)
}

// Each turn of the loop uses it again.
export async function retry(upload: ArrayBuffer, send: (bytes: ArrayBuffer) => boolean): Promise<void> {
  while (!send(upload)) await drained
}

// Nobody holds this promise: the function that waits for it is collected with it.
export async function forget(upload: ArrayBuffer): Promise<void> {
  console.log(upload.byteLength)
  await new Promise<void>(() => {})
}
