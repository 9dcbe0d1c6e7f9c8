import { readdirSync, readFileSync } from 'node:fs'

const templates: Record<string, string> = {}
const order: string[] = []

function load(folder: string): void {
  for (const name of readdirSync(folder)) {
    templates[name] = readFileSync(`${folder}/${name}`, 'utf8')
    order.push(`${name}:${String(Date.now())}`)
  }
}

load('templates')

export function render(name: string): string {
  return templates[name] ?? order.join()
}
