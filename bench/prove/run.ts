import { fork } from 'node:child_process'
import { resolve } from 'node:path'
import { examplesOf, type Example } from '../../src/dev/examples.js'
import type { Job, Outcome } from './job.js'
import { leastCount, worstOf, type Growth } from './judge.js'
import { longer, planOf } from './plan.js'

/** What is known of an example in the end. */
export type Result =
  | { readonly excluded: string }
  | { readonly failure: string }
  | { readonly growth: Growth; readonly runs: number; readonly agrees: boolean }

/** Milliseconds for one process. */
const limit = 60_000

/**
 * Optimised code takes room of its own, which comes and goes by some hundred kilobytes, and so hides small growth. What is
 * reachable does not depend on it, except that it may let go of dead variables earlier.
 */
const flags = ['--expose-gc', '--no-opt', '--single-threaded-gc', '--no-warnings']

/** The compiled program of the child; the sources may themselves run uncompiled, in tests. */
const child = resolve('dist/bench/prove/child.js')

/** Runs a job in a process of its own. */
function runJob(job: Job): Promise<Outcome> {
  return new Promise((done) => {
    const started = fork(child, { execArgv: flags, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    let errors = ''
    started.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
    const timer = setTimeout(() => started.kill('SIGKILL'), limit)
    let outcome: Outcome | null = null
    started.once('message', (message) => (outcome = message as Outcome))
    started.once('exit', (code, signal) => {
      clearTimeout(timer)
      done(outcome ?? { failure: errors.trim() || `it ended with ${signal ?? code} and measured nothing` })
    })
    started.send(job)
  })
}

function agrees(plan: { growth: boolean; allowed: number }, { grows, bytes, listeners }: Growth): boolean {
  if (grows === plan.growth) return true
  return grows && bytes <= plan.allowed && listeners < leastCount
}

/** Measures one example; where it contradicts its kind, once more and longer, so that neither noise nor a bound deceives. */
export async function prove(example: Example): Promise<Result> {
  const plan = planOf(example)
  if ('excluded' in plan) return plan
  let result: Result | null = null
  for (const job of [plan.job, longer(plan.job)]) {
    const outcome = await runJob(job)
    // What grows may slow its own events down so much that the second look takes too long; the first one then stands.
    if ('failure' in outcome) return result ?? outcome
    const growth = worstOf(outcome.series)
    const runs = outcome.series.reduce((sum, { activations, bytes }) => sum + activations * bytes.length, 0)
    result = { growth, runs, agrees: agrees(plan, growth) }
    if (result.agrees) break
  }
  return result ?? { failure: 'not run' }
}

export interface Proved {
  readonly page: string
  readonly example: Example
  readonly result: Result
}

/** Measures all examples of some pages, as many at a time as asked for. */
export async function proveAll(
  pages: ReadonlyMap<string, string>,
  parallel: number,
  onDone: (proved: Proved) => void,
): Promise<Proved[]> {
  const work = [...pages].flatMap(([page, text]) => examplesOf(text).map((example) => ({ page, example })))
  const all: Proved[] = []
  const queue = work.entries()
  const worker = async (): Promise<void> => {
    for (const [i, item] of queue) {
      const proved = { ...item, result: await prove(item.example) }
      all[i] = proved
      onDone(proved)
    }
  }
  await Promise.all(Array.from({ length: parallel }, worker))
  return all
}
