import { readFile } from 'node:fs/promises'

const stopped = Promise.withResolvers<void>()

export const stop = (): void => {
  stopped.resolve()
}
process.once('SIGTERM', stop)

export async function importFile(path: string, save: (line: string) => Promise<void>): Promise<void> {
  const text = await readFile(path, 'utf8')
  let at = 0
  void stopped.promise.then(() => { // want no-large-capture: "Reaction on 'stopped.promise' never uses 'text' (the contents of a file) and keeps it"
    console.warn(`${path}: stopped at line ${at}`)
  })
  const lines = (): string[] => text.split('\n')
  for (const line of lines()) {
    at++
    await save(line)
  }
}
