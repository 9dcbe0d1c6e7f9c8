import { Sema } from 'async-sema'
import { createPool } from 'generic-pool'
const sema = new Sema(3)
const lock = (): Promise<unknown> => sema.acquire()
export async function a(work: () => Promise<void>): Promise<void> {
  await lock() // want no-unreleased-pool-item: "is not given back when 'work()' on line 7 rejects"
  await work()
  sema.release()
}
const gp = createPool({ create: async () => ({ run: async (x: string) => x }), destroy: async () => {} }, { max: 3 })
const take = (): Promise<{ run(x: string): Promise<string> }> => gp.acquire()
export async function b(): Promise<string> {
  const r = await take() // want no-unreleased-pool-item: "is not given back when 'r.run('x')' on line 14 rejects"
  const x = await r.run('x')
  await gp.release(r)
  return x
}
