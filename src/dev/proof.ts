import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { examplesOf, slugOf, type Example } from './examples.js'

/** What `npm run prove -- --update` has measured of an example. Per activation, after a forced collection. */
interface Measured {
  readonly bytes: number
  readonly listeners: number
  /** Objects that the activation was given or made and that are still reachable. */
  readonly survivors: number
  readonly runs: number
  /** Whether that is growth, or what scatters around zero. */
  readonly grows: boolean
}

/** One example of a page in the stored file: measured, or the reason why it was not run. */
export type Entry = Pick<Example, 'id' | 'heading' | 'kind'> & (Measured | { readonly excluded: string })

export interface Proof {
  /** Versions that were measured: of Node, by page. */
  readonly node: Readonly<Record<string, string>>
  readonly pages: Readonly<Record<string, readonly Entry[]>>
}

export const proofPath = 'docs/proof.json'
const begin = '<!-- begin auto-generated measurements -->'
const end = '<!-- end auto-generated measurements -->'

/** The pages of all rules, by name. */
export function readPages(root: string): Map<string, string> {
  const folder = join(root, 'docs/rules')
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'TEMPLATE.md')
  return new Map(names.sort().map((name) => [basename(name, '.md'), readFileSync(join(folder, name), 'utf8')]))
}

export function readProof(root: string): Proof {
  const path = join(root, proofPath)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Proof) : { node: {}, pages: {} }
}

/** One line for each example, so that changes of two rules do not meet. */
export function proofText({ node, pages }: Proof): string {
  const names = Object.keys(pages).sort()
  const versions = names.map((name) => `    ${JSON.stringify(name)}: ${JSON.stringify(node[name] ?? '')}`)
  const lists = names.map((name) => {
    const lines = (pages[name] ?? []).map((entry) => `      ${JSON.stringify(entry)}`)
    return `    ${JSON.stringify(name)}: [\n${lines.join(',\n')}\n    ]`
  })
  return `{\n  "node": {\n${versions.join(',\n')}\n  },\n  "pages": {\n${lists.join(',\n')}\n  }\n}\n`
}

/** The page with its table of measurements as the stored file has them; a page without the marks gets them. */
export function withTable(page: string, entries: readonly Entry[], node: string): string {
  const part = `${begin}\n\n${tableOf(examplesOf(page), entries, node)}\n\n${end}`
  const from = page.indexOf(begin)
  const to = page.indexOf(end)
  if (from >= 0 && to > from) return page.slice(0, from) + part + page.slice(to + end.length)
  const options = page.indexOf('\n## Options\n')
  if (options < 0) throw new Error(`A page needs '${begin}', or the section '## Options' to put it before.`)
  return `${page.slice(0, options)}\n### Measured\n\n${part}\n${page.slice(options)}`
}

interface Row {
  readonly link: string
  incorrect?: Measured
  correct?: Measured
}

function tableOf(examples: readonly Example[], entries: readonly Entry[], node: string): string {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const rows: Row[] = []
  const reasons = new Map<string, Set<string>>()
  for (const example of examples) {
    const entry = byId.get(example.id)
    const link = `[${example.heading}](#${slugOf(example.heading)})`
    if (entry && 'excluded' in entry) reasons.set(entry.excluded, (reasons.get(entry.excluded) ?? new Set()).add(link))
    if (!entry || 'excluded' in entry) continue
    const side = example.kind === 'correct' ? 'correct' : 'incorrect'
    const open = rows.findLast((row) => row.link === link)
    if (open && open[side] === undefined) open[side] = entry
    else rows.push({ link, [side]: entry })
  }
  return [...measuredPart(rows, node), ...excludedPart(reasons)].join('\n\n') || 'Nothing is measured yet.'
}

function measuredPart(rows: readonly Row[], node: string): string[] {
  if (rows.length === 0) return []
  const lines = rows.map(({ link, incorrect, correct }) => {
    const runs = [incorrect, correct].flatMap((side) => (side ? [side.runs] : []))
    return `| ${[link, ...cells(incorrect), ...cells(correct), whole(Math.max(...runs))].join(' | ')} |`
  })
  const head = '| Example | bytes | listeners | objects | mended: bytes | listeners | objects | runs |'
  const text =
    `What stays of each run, measured in Node ${node} after a forced collection. The examples run as they stand, on small` +
    ' stand-ins for what they import and are given, and so without the load that real ones carry.' +
    ' Where nothing grows, the bytes scatter around 0 and are shown as 0. Objects are those that the run was given or made.'
  return [text, [head, '| :-- | --: | --: | --: | --: | --: | --: | --: |', ...lines].join('\n')]
}

function excludedPart(reasons: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  if (reasons.size === 0) return []
  return ['Not run in Node:', [...reasons].map(([reason, links]) => `- ${reason}: ${[...links].join(', ')}`).join('\n')]
}

const whole = (value: number): string => Math.round(value).toLocaleString('en')

function cells(measured: Measured | undefined): string[] {
  if (!measured) return ['', '', '']
  return [whole(measured.grows ? measured.bytes : 0), count(measured.listeners), count(measured.survivors)]
}

const count = (value: number): string => (Math.round(value * 10) / 10).toString()

/** Puts the stored measurements into the pages; answers the pages that were out of date. */
export function renderAll(root: string, write: boolean): string[] {
  const { node, pages } = readProof(root)
  return [...readPages(root)].flatMap(([name, page]) => {
    const text = withTable(page, pages[name] ?? [], node[name] ?? '')
    if (text === page) return []
    const path = `docs/rules/${name}.md`
    if (write) writeFileSync(join(root, path), text)
    return [path]
  })
}
