import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Why no rule was made, in one line for the person who asked. */
export class Refusal extends Error {}

/** Writes a new rule, its fixtures, its page and its entry; answers the paths written. Nothing is written if it refuses. */
export function scaffold(root: string, args: readonly string[]): string[] {
  const [name, ...rest] = args
  if (name === undefined || rest.length > 0) throw new Refusal('Name one rule: npm run new -- no-some-rule')
  if (!/^no(-[a-z0-9]+)+$/.test(name))
    throw new Refusal(`'${name}' is no name for a rule: write 'no-' and small words joined by '-'.`)
  const taken = [`rules/${name}.ts`, `docs/rules/${name}.md`, `test/rules/${name}`].find((path) =>
    existsSync(join(root, path)),
  )
  if (taken !== undefined) throw new Refusal(`The rule '${name}' exists already: see ${taken}.`)

  const files = {
    [`rules/${name}.ts`]: ruleText(name),
    [`test/rules/${name}/leak-basic.ts`]: leakText(name),
    [`test/rules/${name}/ok-basic.ts`]: okText,
    [`docs/rules/${name}.md`]: read(root, 'docs/rules/TEMPLATE.md').replaceAll('no-some-rule', name),
    'rules/index.ts': indexWith(read(root, 'rules/index.ts'), name),
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return Object.keys(files)
}

/** The text of rules/index.ts with one rule more: imports and entries in alphabetical order, one to a line. */
export function indexWith(text: string, name: string): string {
  const importLine = /^import (\w+) from '\.\/([\w-]+)\.js'$/gm
  const list = /^export const rules = \[([^\]]*)\] as const$/m
  const rules = new Map([...text.matchAll(importLine)].map(([, variable = '', rule = '']) => [rule, variable]))
  const entries = list
    .exec(text)?.[1]
    ?.split(',')
    .flatMap((entry) => entry.trim() || [])
  if (entries?.sort().join() !== [...rules.values()].sort().join()) {
    throw new Refusal('rules/index.ts is no plain list: it needs one import line and one entry for each rule.')
  }
  rules.set(
    name,
    name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  )
  const sorted = [...rules].sort(([a], [b]) => (a < b ? -1 : 1))
  const imports = sorted.map(([rule, variable]) => `import ${variable} from './${rule}.js'`).join('\n')
  const array = `export const rules = [\n${sorted.map(([, variable]) => `  ${variable},\n`).join('')}] as const`
  const start = Math.max(0, text.search(importLine))
  const after = text.slice(start).replaceAll(importLine, '').trim().replace(list, array)
  return `${[text.slice(0, start).trim(), imports, after].filter(Boolean).join('\n\n')}\n`
}

function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Asks nothing and so reports nothing until its author writes `check`; its fixtures want nothing for the same reason. */
function ruleText(name: string): string {
  return `import { defineRule } from '../src/rule.js'

export default defineRule({
  name: '${name}',
  summary: 'Say in one line what leaks and how to mend it',
  recommended: false,
  kinds: ['listener'],
  messages: {
    never: 'Say who keeps what, until when, and what is missing.',
  },
  *check() {
    // Ask the questions of this rule here and yield its findings.
  },
})
`
}

function leakText(name: string): string {
  return `// The smallest program that leaks. Mark each line to be reported by a comment that begins with 'want ${name}:'
// and quotes words of the report.
export {}
`
}

const okText = `// The same program, mended by the smallest edit. The rule says nothing about it.
export {}
`
