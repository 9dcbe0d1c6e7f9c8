import { tuner } from './tuner.js'

function listen(emitter, event, listener) {
  emitter.on(event, listener)
  return () => emitter.off(event, listener)
}

export function tune(frequency) {
  return new Promise((resolve, reject) => {
    const disposers = []
    const finish = (settle, value) => {
      for (const dispose of disposers) dispose()
      settle(value)
    }
    disposers.push(
      listen(tuner, 'locked', (level) => finish(resolve, { frequency, level })),
      listen(tuner, 'lost', () => finish(reject, new Error(`nothing at ${frequency}`))),
    )
    tuner.tune(frequency)
  })
}
