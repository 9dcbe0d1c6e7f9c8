// A runtime that executes workflows. Every instance listens to the runtime for signals that are meant for it.
// It leaks: a finished instance stays in the runtime's list of listeners, with all its variables.
//
//   node examples/workflow/before.mjs
//   node --expose-gc examples/workflow/before.mjs --measure
import { EventEmitter } from 'node:events'
import { measure } from '../measure.mjs'

const runtime = new EventEmitter().setMaxListeners(0)

/** One execution of a workflow: what it has computed so far, and the signals it got. */
class Instance {
  signals = []

  constructor(id) {
    this.id = id
    this.variables = Array.from({ length: 5000 }, (_, i) => id * i)
  }

  receive(signal) {
    this.signals.push(signal.name)
    this.variables[0] += 1
  }
}

export async function run(id) {
  const instance = new Instance(id)
  const onSignal = (signal) => {
    if (signal.to === instance.id) instance.receive(signal)
  }

  runtime.on('signal', onSignal)
  await executeSteps(instance)
  return instance.signals
}

/** Stands for the activities: each is finished in a later turn of the event loop. */
async function executeSteps(instance) {
  await new Promise((resolve) => setImmediate(resolve))
  runtime.emit('signal', { to: instance.id, name: 'approved' })
  await new Promise((resolve) => setImmediate(resolve))
}

if (process.argv.includes('--measure')) {
  // Signals reach every listener that is left, so a long run gets slow as well as large.
  await measure('before', run, 1000)
} else {
  for (let id = 1; id <= 5; id++) {
    const signals = await run(id)
    console.log(`workflow ${id} got ${signals}, ${runtime.listenerCount('signal')} listeners`)
  }
}
