import { bus } from './bus.js'
import { flush, record } from './metrics.js'

const started = performance.now()

window.addEventListener('error', (event) => {
  record('error', { message: event.message, at: performance.now() - started })
})

window.addEventListener('unhandledrejection', ({ reason }) => record('rejection', { reason: String(reason) }))

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') flush()
})

bus.on('navigate', ({ path }) => record('page', { path }))

for (const type of ['click', 'submit', 'change']) {
  document.addEventListener(type, (event) => record('input', { type, id: event.target.id }), true)
}
