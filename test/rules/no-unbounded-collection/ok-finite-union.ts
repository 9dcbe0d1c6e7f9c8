type Level = 'debug' | 'info' | 'warn' | 'error'

const counts = new Map<Level, number>()

export function count(level: Level): void {
  counts.set(level, (counts.get(level) ?? 0) + 1)
}
