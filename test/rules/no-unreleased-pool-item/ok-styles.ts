import { Mutex, E_CANCELED } from 'async-mutex'
import { Pool, type PoolClient } from 'pg'

const pool = new Pool()

export async function using1(): Promise<void> {
  const client = await pool.connect()
  using _ = { [Symbol.dispose]: () => client.release() }
  await client.query('select 1')
}
export async function defer(stack: AsyncDisposableStack): Promise<void> {
  const client = stack.adopt(await pool.connect(), (c) => c.release())
  await client.query('x')
}
export async function defer2(): Promise<void> {
  await using stack = new AsyncDisposableStack()
  const client = await pool.connect()
  stack.defer(() => client.release())
  await client.query('x')
}
const mutex = new Mutex()
export async function tryLock(work: () => Promise<void>): Promise<void> {
  let release: (() => void) | undefined
  try {
    release = await mutex.acquire()
    await work()
  } catch (e) {
    if (e !== E_CANCELED) throw e
  } finally {
    release?.()
  }
}
async function lockFor(key: string): Promise<() => void> {
  const release = await mutex.acquire()
  return () => {
    release()
    void key
  }
}
export async function keyed(key: string, work: () => Promise<void>): Promise<void> {
  const unlock = await lockFor(key)
  try {
    await work()
  } finally {
    unlock()
  }
}
async function acquire(): Promise<() => void> {
  return mutex.acquire()
}
export async function viaAcquire(work: () => Promise<void>): Promise<void> {
  const done = await acquire()
  try {
    await work()
  } finally {
    done()
  }
}
export async function ctx(
  c: { db?: PoolClient; res: { on(e: string, f: () => void): void } },
  next: () => Promise<void>,
): Promise<void> {
  c.db = await pool.connect()
  try {
    await next()
  } finally {
    c.db.release()
  }
}
export function hook(app: { addHook(n: string, f: (r: any) => Promise<void>): void }): void {
  app.addHook('onRequest', async (r) => {
    r.client = await pool.connect()
  })
  app.addHook('onResponse', async (r) => {
    r.client?.release()
  })
}
