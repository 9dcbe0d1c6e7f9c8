import { register } from 'node:module'
import { Server } from 'node:net'
import { builtinDoubles } from './doubles/builtins.js'
import { installPage } from './doubles/page.js'
import { entriesOf, type Entry } from './drive.js'
import { endings, type Ending, type Job, type Outcome, type Series } from './job.js'
import { holdServers } from './network.js'
import { countListeners, takeRegistered, watchEmitter, watchingNew } from './targets.js'
import { refuse, tick, world } from './world.js'

/** Runs one example again and again and measures what stays. Started by `run.ts` with `--expose-gc`; gets a Job, sends an Outcome. */
/** Milliseconds of the processor for the batches of one ending; another program's work does not count. */
const budget = 5000
const spent = (): number => process.cpuUsage().user / 1000
const watchedActivations = 40
const watchedBatches = 4
/** The engine drops code after some collections without use. */
const warmUpBatches = 8

/** Milliseconds: a timer that outlasts the measurement runs after as many as `soon`, and counts as run in the end. */
const long = 60_000
const soon = 50
let lastLong = -Infinity

/** What happens after minutes is to happen, as in a program that runs for hours. */
function hastenTimers(): void {
  const { setTimeout: start } = globalThis
  const hastened = (run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): NodeJS.Timeout => {
    if (delay === undefined || delay < long) return start(run, delay, ...args)
    lastLong = performance.now()
    return start(run, soon, ...args)
  }
  globalThis.setTimeout = Object.assign<typeof hastened, typeof start>(hastened, start)
}

/** A name for the hooks; no such module is installed. */
const exampleName: string = 'prove:example'

async function load(job: Job): Promise<Entry[]> {
  if (job.page) installPage()
  holdServers(Server)
  const { code, commonjs, imports } = job
  const supply = new URL('./doubles/supply.js', import.meta.url).href
  register('./hooks.js', import.meta.url, {
    data: { job: { code, commonjs, imports }, supply, doubled: [...builtinDoubles.keys()] },
  })
  const { result, emitters } = await watchingNew(() => import(exampleName) as Promise<Record<string, unknown>>)
  // What `module.exports` is stands for the module, unless it is one function or class.
  const main = result['default']
  const loaded = commonjs && typeof main === 'object' && main !== null ? (main as Record<string, unknown>) : result
  const entries = await entriesOf(loaded, emitters, job)
  world.loading = false
  return entries
}

/** Until nothing more is freed: what finalizers and timers let go needs turns of the event loop between collections. */
async function collect(times = 3): Promise<void> {
  const wait = Math.max(4, lastLong + soon + 4 - performance.now())
  await new Promise((resolve) => setTimeout(resolve, wait))
  for (let i = 0; i < times; i++) {
    await tick()
    globalThis.gc?.()
  }
}

async function activate(entries: readonly Entry[], times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    world.activation++
    for (const entry of entries) {
      takeRegistered()
      await entry.run()
    }
    takeRegistered()
    if (world.fault) throw world.fault
  }
}

async function warmUp(entries: readonly Entry[], ending: Ending, job: Job): Promise<void> {
  world.ending = ending
  for (let batch = 0; batch < warmUpBatches; batch++) {
    await activate(entries, job.warmUp)
    await collect(1)
  }
}

async function measure(
  entries: readonly Entry[],
  ending: Ending,
  job: Job,
): Promise<Pick<Series, 'ending' | 'bytes' | 'listeners'>> {
  const until = spent() + budget
  const bytes: number[] = []
  const listeners: number[] = []
  await warmUp(entries, ending, job)
  while (bytes.length < job.batches && (bytes.length < 5 || spent() < until)) {
    await activate(entries, job.activations)
    await collect()
    const { heapUsed, external } = process.memoryUsage()
    // `external` includes what `arrayBuffers` counts.
    bytes.push(heapUsed + external)
    listeners.push(countListeners())
  }
  return { ending, bytes, listeners }
}

async function countSurvivors(entries: readonly Entry[], ending: Ending): Promise<number[]> {
  world.ending = ending
  const survivors: number[] = []
  world.watched = []
  for (let batch = 0; batch < watchedBatches; batch++) {
    await activate(entries, watchedActivations)
    await collect()
    world.watched = world.watched.filter((reference) => reference.deref() !== undefined)
    survivors.push(world.watched.length)
  }
  world.watched = null
  return survivors
}

async function prove(job: Job): Promise<Outcome> {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => undefined
  process.on('unhandledRejection', refuse)
  watchEmitter(process)
  takeRegistered()
  hastenTimers()
  const entries = await load(job)
  if (entries.length === 0) return { failure: 'it registers and exports nothing that could run' }
  const series: Series[] = []
  const possible = endings.filter((ending) => ending !== 'gone' || entries.some(({ hasPeer }) => hasPeer))
  // All code has run, and the engine has dropped what it does not use, before anything is measured.
  for (const ending of possible) await warmUp(entries, ending, job)
  const measured: Pick<Series, 'ending' | 'bytes' | 'listeners'>[] = []
  for (const ending of possible) measured.push(await measure(entries, ending, job))
  for (const one of measured) {
    const survivors = await countSurvivors(entries, one.ending)
    series.push({ ...one, activations: job.activations, survivors, watched: watchedActivations })
  }
  return { series }
}

process.once('message', (job: Job) => {
  prove(job)
    .catch((error: unknown) => ({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
    .then((outcome) => process.send?.(outcome, () => process.exit()))
    .catch(() => process.exit(1))
})
