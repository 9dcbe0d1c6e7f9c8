import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CLIENTS, type ClientRow } from '../../src/catalog/index.js'
import { InstalledTypes, packageOf } from '../harness/exports.js'
import { exportsOf, makingOfExport, problemsOf } from '../harness/made-types.js'

/*
 * Checks the rows of the catalogue of clients against the types of the real packages:
 *
 *   npm install --prefix <folder> --ignore-scripts --legacy-peer-deps \
 *     $(node -p "require('./test/catalog/packages.json').join(' ')")
 *   MEMORY_LEAK_TYPES=<folder> npx vitest run test/catalog/types.test.ts
 *
 * The folder is one of its own, about 2 GB with every package; rows of packages that it lacks are skipped. A row is
 * right if the export is there, is made as the row says and in no other way, what is made is of a known type, has every
 * method that closes it, and takes the options that the row looks at. `any` is no known type.
 */

const packages = JSON.parse(readFileSync('test/catalog/packages.json', 'utf8')) as readonly string[]
const isPattern = (name: string): boolean => name.startsWith('/')
const patternOf = (name: string): RegExp => new RegExp(`^(?:${name.slice(1, -1)})$`)

interface Wired {
  readonly row: ClientRow
  readonly module: string
  readonly name: string
}

const wired: readonly Wired[] = CLIENTS.flatMap((row) =>
  row.from.flatMap((module) =>
    [row.name].flat().flatMap((name) => writtenOut(name).map((n) => ({ row, module, name: n }))),
  ),
)
const titleOf = ({ row, module, name }: Wired): string => `${module} ${row.on ? `${row.on}#` : ''}${name}`

/** `/(?:chromium|firefox)\.launch/` is a list of names; other patterns are left as they are. */
function writtenOut(name: string): readonly string[] {
  const [, first, rest] = /^\/\(\?:([\w|]+)\)\\\.(\w+)\/$/.exec(name) ?? []
  return first !== undefined && rest !== undefined ? first.split('|').map((one) => `${one}.${rest}`) : [name]
}

const named = wired.filter(({ module, name }) => module !== '*' && !isPattern(module) && !isPattern(name))
const byPattern = wired.filter(({ module, name }) => isPattern(module) || isPattern(name))

describe('the list of packages to check the catalogue against', () => {
  it('has the package of every row', () => {
    const modules = named.flatMap(({ module }) => (module === 'global' ? [] : (packageOf(module) ?? [])))
    expect(modules.filter((name) => !packages.includes(name))).toEqual([])
  })
  it('has a package for every pattern', () => {
    for (const { module } of byPattern)
      expect(
        packages.some((name) => patternOf(module).test(name)),
        module,
      ).toBe(true)
  })
  it('names each package once, in order', () => {
    expect(packages).toEqual([...new Set(packages)].sort())
  })
})

describe('the check of a row', () => {
  // The types of Node itself are always there.
  const own = new InstalledTypes('.')
  const agent = { row: { made: 'new', release: ['destroy'] }, module: 'http', name: 'Agent' } as const
  const checked = (row: Partial<ClientRow>, name = 'Agent', module = 'http'): string =>
    problemsOf({ row: { ...agent.row, ...row }, module, name }, own.of(module)).join('; ')

  it('finds a right row right', () => {
    expect(checked({ when: [{ argument: 0, path: ['keepAlive'], is: 'true' }] })).toBe('')
    expect(checked({ made: 'call', release: ['close', '[Symbol.asyncDispose]'] }, 'createServer')).toBe('')
  })
  const WRONG: readonly (readonly [string, Parameters<typeof checked>])[] = [
    ["no 'Agents'", [{}, 'Agents']],
    ["'Agent' is made by new, not by call", [{ made: 'call' }]],
    ["no method 'close'", [{ release: ['destroy', 'close'] }]],
    ["'sockets' is no method", [{ release: ['sockets'] }]],
    ["no method 'listen'", [{ when: [{ calls: ['listen'] }] }]],
    ["no option 'keepalive' in argument 0", [{ when: [{ argument: 0, path: ['keepalive'], is: 'true' }] }]],
    ['what is made is any', [{ made: 'call' }, 'runInThisContext', 'vm']],
    ["no types for 'a-package-that-is-not-there'", [{}, 'Agent', 'a-package-that-is-not-there']],
  ]
  it.each(WRONG)('says: %s', (problem, row) => {
    expect(checked(...row)).toBe(problem)
  })
})

const folder = process.env['MEMORY_LEAK_TYPES']
const TIMEOUT = { timeout: 300_000 }

/** What the types say wrongly or not at all; each was tried with the package itself. */
const BESIDE_THE_TYPES: Readonly<Record<string, string>> = {
  // `module.exports.MailService` is there and no type of it.
  '@sendgrid/mail MailService': "no 'MailService'",
  // A plain function: `new twilio(sid, token)` is as good.
  'twilio default': "'default' is made by call, not by either",
  // Plain functions that make one without `new`.
  'http Agent': "'Agent' is made by new, not by either",
  'https Agent': "'Agent' is made by new, not by either",
  // It throws without `new`.
  'global Intl.PluralRules': "'Intl.PluralRules' is made by either, not by new",
}

describe.skipIf(folder === undefined)('the types of installed packages', () => {
  const types = new InstalledTypes(folder ?? '')

  it('are of some package of the catalogue', () => {
    expect(packages.filter((name) => !name.startsWith('@types/') && types.has(name))).not.toEqual([])
  })

  it.for(named.map((one) => [titleOf(one), one] as const))('%s', TIMEOUT, ([, one], { skip }) => {
    if (!types.has(one.module)) skip()
    expect(problemsOf(one, types.of(one.module)).join('; ')).toBe(BESIDE_THE_TYPES[titleOf(one)] ?? '')
  })

  // Every class of every installed package that a pattern takes in is closed as its row says.
  const matched = byPattern.flatMap((one) =>
    packages.filter((name) => patternOf(one.module).test(name)).map((name) => ({ ...one, module: name })),
  )
  it.for(matched.map((one) => [titleOf(one), one] as const))('%s', TIMEOUT, ([, one], { skip }) => {
    if (!types.has(one.module)) skip()
    const module = types.of(one.module)
    const names = exportsOf(module).filter((name) => patternOf(one.name).test(name))
    const made = names.filter((name) => makingOfExport(name, module) === one.row.made)
    const wrong = made.flatMap((name) => {
      const first = CLIENTS.find(
        ({ from, name: names_ }) => from.includes(one.module) && [names_].flat().includes(name),
      )
      return first ? [] : problemsOf({ ...one, name }, module).map((problem) => `${name}: ${problem}`)
    })
    expect(wrong).toEqual([])
  })
})
