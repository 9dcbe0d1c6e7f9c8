import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

let drain!: () => void
const drained = new Promise<void>((resolve) => {
  drain = resolve
})
process.once('SIGTERM', () => {
  drain()
})

async function archive(name: string, upload: ArrayBuffer): Promise<void> {
  console.log(`${name}: ${upload.byteLength} bytes`)
  await drained // want no-large-capture: "Function that waits for 'drained' has no more use for 'upload' (a buffer) and keeps it: drained:4 → suspended function:11 → upload:11. Do what needs it in a function of its own, or drop it before."
  console.log(`${name}: the server is going down`)
}

async function report(upload: ArrayBuffer): Promise<void> {
  await drained // want no-large-capture: "Function that waits for 'drained' keeps all of 'upload' (a buffer) and uses only 'upload.byteLength' afterwards"
  console.log(`${upload.byteLength} bytes were in memory`)
}

createServer((request: IncomingMessage, response: ServerResponse) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const upload = new Uint8Array(Buffer.concat(chunks)).buffer
    void archive(request.url ?? '', upload)
    void report(upload)
    response.end()
  })
}).listen(8080)
