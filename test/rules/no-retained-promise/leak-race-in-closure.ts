import type { Writable } from 'node:stream'

function failureOf(target: Writable) {
  let fail!: (error: Error) => void
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  target.once('error', (error) => fail(error))
  target.once('close', () => fail(new Error('closed')))

  return {
    race<T>(step: Promise<T>) {
      return Promise.race([step, failed]) // want no-retained-promise: "failed:5 → reaction:13 → step:12"
    },
  }
}

export async function copy(source: AsyncIterable<Uint8Array>, target: Writable): Promise<void> {
  const failure = failureOf(target)
  for await (const chunk of source) await failure.race(write(target, chunk))
}

function write(target: Writable, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve) => target.write(chunk, () => resolve()))
}
