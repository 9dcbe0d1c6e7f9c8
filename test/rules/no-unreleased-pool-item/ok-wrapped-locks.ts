import { Sema } from 'async-sema'
import { Mutex } from 'async-mutex'
import { createPool } from 'generic-pool'
const sema = new Sema(3)
const lock = (): Promise<unknown> => sema.acquire()
export async function a(work: () => Promise<void>): Promise<void> {
  await lock()
  try {
    await work()
  } finally {
    sema.release()
  }
}
export class Q {
  #m = new Mutex()
  #lock(): Promise<() => void> {
    return this.#m.acquire()
  }
  #unlock(): void {
    this.#m.release()
  }
  async run(work: () => Promise<void>): Promise<void> {
    await this.#lock()
    try {
      await work()
    } finally {
      this.#unlock()
    }
  }
  async run2(work: () => Promise<void>): Promise<void> {
    const release = await this.#lock()
    try {
      await work()
    } finally {
      release()
    }
  }
}
const gp = createPool({ create: async () => ({ run: async (x: string) => x }), destroy: async () => {} }, { max: 3 })
const take = (): Promise<{ run(x: string): Promise<string> }> => gp.acquire()
export async function b(): Promise<string> {
  const r = await take()
  try {
    return await r.run('x')
  } finally {
    await gp.release(r)
  }
}
