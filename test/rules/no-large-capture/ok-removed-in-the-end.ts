import { readFileSync } from 'node:fs'
import { bus } from './bus'

export async function print(path: string, send: (line: string) => Promise<void>): Promise<void> {
  const text = readFileSync(path, 'utf8')
  let paused = false
  const onPause = (): void => {
    paused = !paused
  }
  const lines = (): string[] => text.split('\n')
  bus.on('pause', onPause)
  try {
    for (const line of lines()) if (!paused) await send(line)
  } finally {
    bus.off('pause', onPause)
  }
}
