import { readFileSync } from 'node:fs'

export function validate(paths: readonly string[]): string[] {
  const checks: (() => string)[] = []
  for (const path of paths) {
    const text = readFileSync(path, 'utf8')
    const lengths = ['\n', '\t'].map((mark) => text.split(mark).length)
    checks.push(() => `${path}: ${lengths.join()}`)
  }
  return checks.map((check) => check())
}
