import { clock } from './clock.js'

export function nextTick(label) {
  return new Promise((resolve) => {
    clock.once('tick', (time) => resolve({ label, time }))
  })
}
