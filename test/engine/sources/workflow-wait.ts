import { EventEmitter, once } from 'node:events'

export const engine = new EventEmitter()

export function waitFor(id: string, timeout: number) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(id)), timeout)
    engine.once(`done`, () => {
      clearTimeout(timer)
      resolve(id)
    })
  })
}

export function settle(id: string) {
  return new Promise((resolve, reject) => {
    const done = () => finish(() => resolve(id))
    const failed = () => finish(() => reject(new Error(id)))
    const finish = (then: () => void) => {
      engine.off('completed', done)
      engine.off('failed', failed)
      then()
    }
    engine.on('completed', done)
    engine.on('failed', failed)
  })
}

export async function run(id: string, signal: AbortSignal) {
  const cancel = () => engine.emit('cancel', id)
  signal.addEventListener('abort', cancel)
  await work(id)
  signal.removeEventListener('abort', cancel)
}

export async function runSafely(id: string, signal: AbortSignal) {
  const cancel = () => engine.emit('cancel', id)
  signal.addEventListener('abort', cancel, { once: true })
  try {
    if (signal.aborted) return
    await work(id)
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

export async function* steps(id: string) {
  const wake = () => engine.emit('wake', id)
  engine.on('step', wake)
  while (true) {
    const [step] = await once(engine, 'step')
    if (!step) break
    yield step
  }
  engine.off('step', wake)
}

export function subscribe(listener: (id: string) => void) {
  engine.on('step', listener)
  return () => engine.off('step', listener)
}
