import { Client, Pool } from './worker-pool.js'
import { createClient } from '../api/create-client.js'
import { Redis } from './fake-redis.js'

export async function run(task: string) {
  const pool = new Pool({ size: 2 })
  const client = new Client(pool)
  const api = createClient({ retries: 3 })
  const redis = new Redis()
  await redis.set('task', task)
  await client.run(task)
  return api.report(task)
}
