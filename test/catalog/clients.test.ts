import { describe, expect, it } from 'vitest'
import { CLIENT_GROUPS, CLIENTS, type ClientRow } from '../../src/catalog/index.js'
import { ask } from '../harness/engine.js'

const isPattern = (name: string): boolean => name.startsWith('/')

/** A module or name that a row stands for: those of a pattern are given here, and must fit it. */
const EXAMPLES: Readonly<Record<string, string>> = {
  '/@aws-sdk\\/client-[\\w-]+/': '@aws-sdk/client-textract',
  '/@google-cloud\\/[\\w-]+/': '@google-cloud/vision',
  '/@azure\\/[\\w-]+/': '@azure/keyvault-secrets',
  '/\\w+Client/': 'SpecialClient',
  '/(?:chromium|firefox|webkit)\\.launch/': 'firefox.launch',
  '/(?:chromium|firefox|webkit)\\.launchPersistentContext/': 'webkit.launchPersistentContext',
  '/(?:chromium|firefox|webkit)\\.connect/': 'chromium.connect',
  '/(?:chromium|firefox|webkit)\\.connectOverCDP/': 'chromium.connectOverCDP',
  '/(?:chromium|firefox|webkit)\\.launchServer/': 'firefox.launchServer',
  '*': './generated/client.js',
}

function exampleOf(name: string): string {
  const example = EXAMPLES[name] ?? /^\/\(\?:(\w+)(?:\|\w+)*\)\/$/.exec(name)?.[1] ?? name
  if (isPattern(name)) expect(example, 'an example in this file').toMatch(new RegExp(`^(?:${name.slice(1, -1)})$`))
  return example
}

interface Wired {
  readonly row: ClientRow
  readonly module: string
  /** `default`, `Pool`, `default.create`, `chromium.launch`. */
  readonly name: string
}

const wired: readonly Wired[] = CLIENTS.flatMap((row) =>
  row.from.flatMap((module) => [row.name].flat().map((name) => ({ row, module, name }))),
)
const imported = wired.filter(({ row, module }) => module !== 'global' && row.on === undefined)
const titleOf = ({ row, module, name }: Wired): string => `${module} ${row.on ? `${row.on}.prototype.` : ''}${name}`

/** Every way to write that a client is made, as a request handler of its own. */
function formsOf({ row, module, name }: Wired, from = exampleOf(module)): Readonly<Record<string, string>> {
  const [first = '', ...members] = exampleOf(name).split('.')
  const made = row.made === 'call' ? '' : 'new '
  const on = (value: string): string => `${made}${[value, ...members].join('.')}()`
  const handler = (body: string): string => `app.get('/', async (req, res) => { ${body} })\n`
  if (first === 'default')
    return {
      'default import': `import Local from '${from}'\n${handler(`const it = ${on('Local')}`)}`,
      'named default': `import { default as Local } from '${from}'\n${handler(`const it = ${on('Local')}`)}`,
      namespace: `import * as ns from '${from}'\n${handler(`const it = ${on('ns.default')}`)}`,
      require: `const local = require('${from}')\n${handler(`const it = ${on('local')}`)}`,
      'require of a default': `const { default: Local } = require('${from}')\n${handler(`const it = ${on('Local')}`)}`,
      'await import': handler(`const { default: Local } = await import('${from}'); const it = ${on('Local')}`),
    }
  return {
    named: `import { ${first} } from '${from}'\n${handler(`const it = ${on(first)}`)}`,
    renamed: `import { ${first} as Local } from '${from}'\n${handler(`const it = ${on('Local')}`)}`,
    'member of a default': `import local from '${from}'\n${handler(`const it = ${on(`local.${first}`)}`)}`,
    namespace: `import * as ns from '${from}'\n${handler(`const it = ${on(`ns.${first}`)}`)}`,
    require: `const ns = require('${from}')\n${handler(`const it = ${on(`ns.${first}`)}`)}`,
    'destructured require': `const { ${first}: Local } = require('${from}')\n${handler(`const it = ${on('Local')}`)}`,
    'import = require': `import ns = require('${from}')\n${handler(`const it = ${on(`ns.${first}`)}`)}`,
    'await import': handler(`const { ${first} } = await import('${from}'); const it = ${on(first)}`),
    'await import, member': handler(`const ns = await import('${from}'); const it = ${on(`ns.${first}`)}`),
  }
}

/** The row that the engine finds for what `it` is initialised with, or null. */
function rowIn(text: string): ClientRow | null {
  return ask(
    text,
    ({ facts }) => {
      const { syntax, matcher } = facts.context
      const it = syntax
        .all('VariableDeclarator')
        .find(({ id, init }) => id.type === 'Identifier' && id.name === 'it' && init !== null)
      const made = it?.init
      if (made?.type !== 'NewExpression' && made?.type !== 'CallExpression') throw new Error(`no client in\n${text}`)
      return matcher.clients.of(made)
    },
    'app.ts',
  )
}

/** What the row that was found does must be what this row does: an earlier row of the same name may stand for it. */
const doing = (row: ClientRow | null): unknown =>
  row && { harm: row.perCallOk === undefined ? row.harm : 'right', release: row.release }

describe('the clients of the catalogue', () => {
  it.each(imported.map((one) => [titleOf(one), one] as const))('%s is found in every form of import', (_, one) => {
    for (const [form, text] of Object.entries(formsOf(one)))
      expect(doing(rowIn(text)), `${form}:\n${text}`).toEqual(doing(one.row))
  })

  it.each(imported.filter(({ module }) => module !== '*').map((one) => [titleOf(one), one] as const))(
    '%s of another module is not found',
    (_, one) => {
      for (const text of Object.values(formsOf(one, './our-own.js'))) {
        const found = rowIn(text)
        expect(found?.from ?? ['*'], text).toEqual(['*'])
      }
    },
  )

  it.each(wired.filter(({ module }) => module === 'global').map((one) => [titleOf(one), one] as const))(
    '%s is found unless the name is shadowed',
    (_, { row, name }) => {
      expect(rowIn(`const it = new ${name}()`)).toBe(row)
      const [first = ''] = name.split('.')
      expect(rowIn(`import { ${first} } from './our-own.js'\nconst it = new ${name}()`)).toBeNull()
    },
  )

  it.each(wired.filter(({ row }) => row.on !== undefined).map((one) => [titleOf(one), one] as const))(
    '%s is found on what the module makes',
    (_, { row, module, name }) => {
      const made = `import { ${row.on ?? ''} } from '${module}'\nconst owner = new ${row.on ?? ''}()\n`
      expect(rowIn(`${made}app.get('/', (req, res) => { const it = owner.${name}() })`)).toBe(row)
      const typed = `import type { ${row.on ?? ''} } from '${module}'\n`
      expect(rowIn(`${typed}export function f(owner: ${row.on ?? ''}) { const it = owner.${name}() }`)).toBe(row)
      expect(rowIn(`${made.replace(module, './our-own.js')}const it = owner.${name}()`)).toBeNull()
    },
  )

  it('says of every row what it is, and how it is known', () => {
    for (const row of CLIENTS) {
      const title = `${row.from.join()} ${[row.name].flat().join()}`
      expect(row.source, title).toMatch(/^https:\/\//)
      expect(row.harm === 'churns' || row.freedAfter === undefined, `${title}: freedAfter`).toBe(true)
      expect(row.proven, `${title}: proven`).toBeTypeOf('boolean')
      expect(row.otherwise === undefined || row.when !== undefined, `${title}: otherwise`).toBe(true)
    }
  })

  it('names each export of a module once', () => {
    const titles = wired.map(titleOf)
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
  })

  it('has a group for each row', () => {
    expect(CLIENT_GROUPS.flatMap(({ rows }) => rows)).toEqual(CLIENTS)
  })
})
