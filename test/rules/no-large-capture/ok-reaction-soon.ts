import { readFile } from 'node:fs/promises'
import { connect } from './database'

const ready = connect()

export async function importFile(path: string): Promise<number> {
  const text = await readFile(path, 'utf8')
  const lines = (): string[] => text.split('\n')
  void ready.then(() => {
    console.log(`${path}: importing`)
  })
  return lines().length
}
