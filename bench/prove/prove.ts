import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Command, InvalidArgumentError } from 'commander'
import { startProgress } from '../../src/cli/progress.js'
import { examplesOf } from '../../src/dev/examples.js'
import { proofPath, proofText, readPages, readProof, renderAll, type Entry } from '../../src/dev/proof.js'
import { proveAll, type Proved } from './run.js'

/**
 * Runs the examples of the rules' pages and measures what stays of each run: an incorrect example must grow, a correct one
 * must not. Ends with 1 where the measurement contradicts the page or an example cannot run.
 *
 *     npm run prove [-- [rule …] [--update] [--parallel n]]
 */
const command = new Command('prove')
  .argument('[rules...]', 'rules whose pages are proved', [])
  .option('--update', `store what was measured in ${proofPath} and in the pages`)
  .option('--parallel <n>', 'examples at a time', parseCount, availableParallelism())
  .parse()
const { update = false, parallel } = command.opts<{ update?: boolean; parallel: number }>()
const all = readPages(process.cwd())
const chosen = command.args.length > 0 ? command.args : [...all.keys()]
for (const name of chosen) if (!all.has(name)) command.error(`There is no page docs/rules/${name}.md.`)
const pages = new Map([...all].filter(([name]) => chosen.includes(name)))

function parseCount(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('It must be a whole number above 0.')
  return Number(value)
}

const total = [...pages.values()].reduce((sum, page) => sum + examplesOf(page).length, 0)
const bar = startProgress(total)
const proved = await proveAll(pages, parallel, () => bar.advance())
bar.stop()

const problems = proved.flatMap((one) => problemOf(one) ?? [])
for (const one of proved) console.log(lineOf(one))
const excluded = proved.filter(({ result }) => 'excluded' in result).length
console.log(`${proved.length - excluded} examples run, ${excluded} not run here, ${problems.length} wrong`)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
if (update) store()

function figures({ result }: Proved): string {
  if ('excluded' in result) return `not run: ${result.excluded}`
  if ('failure' in result) return 'failed'
  const { bytes, listeners, survivors } = result.growth
  return `${bytes.toFixed(1)} bytes, ${listeners.toFixed(2)} listeners, ${survivors.toFixed(2)} objects per activation, ${result.runs} runs`
}

function lineOf(one: Proved): string {
  const { page, example } = one
  return `docs/rules/${page}.md:${example.line}  ${example.kind.padEnd(9)}  ${figures(one)}`
}

function problemOf(one: Proved): string | null {
  const { page, example, result } = one
  const place = `docs/rules/${page}.md:${example.line}: the ${example.kind} example`
  if ('failure' in result) return `${place} could not be measured: ${result.failure}`
  if ('excluded' in result || result.agrees) return null
  return `${place} ${result.growth.grows ? 'grows' : 'does not grow'}: ${figures(one)}`
}

/** Keeps what is stored of other pages, and of a page that has a problem. */
function store(): void {
  const { node, pages: stored } = readProof(process.cwd())
  const kept = Object.fromEntries(Object.entries(stored).filter(([name]) => all.has(name)))
  const versions = { ...node }
  for (const name of pages.keys()) {
    const own = proved.filter(({ page }) => page === name)
    if (own.some((one) => problemOf(one) !== null)) continue
    versions[name] = process.versions.node
    kept[name] = own.map(entryOf)
  }
  writeFileSync(proofPath, proofText({ node: versions, pages: kept }))
  renderAll(process.cwd(), true)
}

function entryOf({ example, result }: Proved): Entry {
  const { id, heading, kind } = example
  if ('excluded' in result) return { id, heading, kind, excluded: result.excluded }
  if ('failure' in result) throw new Error(result.failure)
  const { bytes, listeners, survivors, grows } = result.growth
  const round = (value: number): number => Math.round(value * 100) / 100
  const measured = { bytes: Math.round(bytes), listeners: round(listeners), survivors: round(survivors), grows }
  return { id, heading, kind, ...measured, runs: result.runs }
}
