import { readFileSync } from 'node:fs'

interface Template {
  render(values: Record<string, string>): string
}

const templates = new Map<string, Template>()

function compile(source: string): Template {
  const parts = source.split(/\{\{(\w+)\}\}/)
  const names = parts.filter((_, index) => index % 2 === 1)
  if (names.some((name) => !source.includes(`{{${name}}}`))) throw new Error('unbalanced braces')
  return {
    render: (values) => names.map((name) => values[name] ?? '').join(''),
  }
}

export function templateOf(path: string): Template {
  const known = templates.get(path)
  if (known) return known
  const source = readFileSync(path, 'utf8')
  const template = compile(source)
  templates.set(path, template) // want no-large-capture: "Function kept in 'templates' never uses 'source' (the contents of a file) and keeps it: the callback on line 12 mentions it, and both share one scope: templates:7 → function:14 → source:9."
  return template
}
