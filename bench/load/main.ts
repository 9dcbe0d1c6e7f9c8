import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { startProgress } from '../../src/cli/progress.js'
import { pageOf, pagePath, tableOf } from './page.js'
import { programs, versions } from './programs.js'
import { installPackages, measureAll, type Measured } from './run.js'

/**
 * Loads small servers, each with a leak and mended, and counts what each request leaves open. Ends with 1 where a leak does
 * not show or a mended program leaks, with 2 where nothing could run.
 *
 *     npm run prove:load [-- [program …] [--update]]
 */
const command = new Command('prove:load')
  .argument('[programs...]', 'programs to run', [])
  .option('--update', `write ${pagePath}; needs all programs`)
  .parse()
const { update = false } = command.opts<{ update?: boolean }>()
const names = command.args
const unknown = names.find((name) => !programs.some((program) => program.name === name))
if (unknown !== undefined) command.error(`There is no program ${unknown}.`, { exitCode: 2 })
const chosen = programs.filter(({ name }) => names.length === 0 || names.includes(name))

/** Programs at a time: each waits for most of its time. */
const parallel = 3

try {
  installPackages()
} catch (error) {
  command.error(`The programs' packages cannot be had: ${String(error)}`, { exitCode: 2 })
}
const bar = startProgress(chosen.length * versions.length)
const measured = await measureAll(chosen, parallel, () => bar.advance())
bar.stop()

const ran = measured.filter(({ result }) => !('absent' in result))
console.log(tableOf(ran))
const absent = new Set(measured.flatMap(({ result }) => ('absent' in result ? [result.absent] : [])))
for (const why of absent) {
  const left = measured.filter(
    ({ result, version }) => version === 'leak' && 'absent' in result && result.absent === why,
  )
  console.log(`left out: ${left.map(({ program }) => program.name).join(', ')}: ${why}`)
}
const problems = ran.flatMap((one) => problemOf(one) ?? [])
for (const problem of problems) console.error(problem)

if (ran.length === 0) process.exitCode = 2
else if (problems.length > 0) process.exitCode = 1
else if (update) store()

function problemOf({ program: { name }, version, result }: Measured): string | null {
  if ('failure' in result) return `${name} ${version} could not be measured: ${result.failure}`
  if ('absent' in result) return null
  const clean = result.figures.verdict === 'clean'
  return clean === (version === 'fixed') ? null : `${name} ${version} is ${result.figures.verdict}`
}

/** Keeps the page as it is unless everything ran. */
function store(): void {
  if (ran.length === programs.length * versions.length) writeFileSync(pagePath, pageOf(ran))
  else console.error(`${pagePath} is kept as it is: not all programs ran`)
}
