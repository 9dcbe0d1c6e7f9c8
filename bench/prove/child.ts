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
const budget = 5000
const watchedActivations = 40
const watchedBatches = 4

async function load(job: Job): Promise<Entry[]> {
  if (job.page) installPage()
  holdServers(Server)
  const { code, commonjs, imports } = job
  const supply = new URL('./doubles/supply.js', import.meta.url).href
  register('./hooks.js', import.meta.url, {
    data: { job: { code, commonjs, imports }, supply, doubled: [...builtinDoubles.keys()] },
  })
  const { result, emitters } = await watchingNew(
    // A name for the hooks; no such module is installed.
    () => import('prove:example' as string) as Promise<Record<string, unknown>>,
  )
  // What `module.exports` is stands for the module, unless it is one function or class.
  const main = result['default']
  const loaded = commonjs && typeof main === 'object' && main !== null ? (main as Record<string, unknown>) : result
  const entries = await entriesOf(loaded, emitters, job)
  world.loading = false
  return entries
}

/** Until nothing more is freed: what finalizers and timers let go needs turns of the event loop between collections. */
async function collect(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 4))
  for (let i = 0; i < 3; i++) {
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

async function measure(entries: readonly Entry[], ending: Ending, job: Job): Promise<Series> {
  world.ending = ending
  const until = performance.now() + budget
  const bytes: number[] = []
  const listeners: number[] = []
  for (let batch = 0; batch < job.warmUp; batch++) {
    await activate(entries, job.activations)
    await collect()
  }
  while (bytes.length < job.batches && (bytes.length < 5 || performance.now() < until)) {
    await activate(entries, job.activations)
    await collect()
    const { heapUsed, external } = process.memoryUsage()
    // `external` includes what `arrayBuffers` counts.
    bytes.push(heapUsed + external)
    listeners.push(countListeners())
  }
  return {
    ending,
    activations: job.activations,
    bytes,
    listeners,
    survivors: await countSurvivors(entries),
    watched: watchedActivations,
  }
}

async function countSurvivors(entries: readonly Entry[]): Promise<number[]> {
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
  const entries = await load(job)
  if (entries.length === 0) return { failure: 'it registers and exports nothing that could run' }
  const series: Series[] = []
  for (const ending of endings) {
    if (ending === 'gone' && !entries.some(({ hasPeer }) => hasPeer)) continue
    series.push(await measure(entries, ending, job))
  }
  return { series }
}

process.once('message', (job: Job) => {
  prove(job)
    .catch((error: unknown) => ({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
    .then((outcome) => process.send?.(outcome, () => process.exit()))
    .catch(() => process.exit(1))
})
