import { tuner } from './tuner.js'

export function tune(frequency) {
  return new Promise((resolve, reject) => {
    let settled = false
    tuner.once('locked', (level) => { // want no-orphaned-sibling-listener: "'locked' listener on 'tuner'"
      if (settled) return
      settled = true
      resolve({ frequency, level })
    })
    tuner.once('lost', () => {
      if (settled) return
      settled = true
      reject(new Error(`nothing at ${frequency}`))
    })
    tuner.tune(frequency)
  })
}
