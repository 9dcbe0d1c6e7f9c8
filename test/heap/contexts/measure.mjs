// Runs the programs it is given as JSON on standard input and answers, for each, whether what `payload()` made still
// lives after `run()` has gone and only what was given to `keep()` stays. Needs --expose-gc.
import { readFileSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'

const RUNS = 4
const LENGTH = 20_000
/** What stays: one list for each program, held to the end, so that the programs do not free each other's values. */
const kept = []

async function start(source) {
  const stored = []
  const made = []
  kept.push(stored)
  const payload = () => {
    const value = new Array(LENGTH).fill(7)
    made.push(new WeakRef(value))
    return value
  }
  const keep = (value) => void stored.push(value)
  const run = new Function('payload', 'keep', `${source}\nreturn run`)(payload, keep)
  for (let i = 0; i < RUNS; i++) {
    // Whether a run has ended is no matter: some wait for ever.
    void Promise.resolve(run()).catch(() => {})
    await turn()
  }
  return { stored, made }
}

const programs = JSON.parse(readFileSync(0, 'utf8'))
const started = []
for (const source of programs) {
  try {
    started.push(await start(source))
  } catch (error) {
    started.push({ error: String(error) })
  }
}
for (let i = 0; i < 4; i++) {
  await turn()
  globalThis.gc()
}
const verdicts = started.map(({ stored, made, error }) => {
  if (error !== undefined) return error
  if (made.length === 0 || stored.length === 0) return 'made or kept nothing'
  // One value for all runs is no growth.
  const alive = made.filter((ref) => ref.deref() !== undefined).length
  return alive >= RUNS ? 'keeps' : alive <= 1 ? 'frees' : `${alive} of ${made.length} stay`
})
process.stdout.write(JSON.stringify(verdicts))
if (kept.length !== programs.length) throw new Error('unreachable: what is kept must be read after the measuring')
