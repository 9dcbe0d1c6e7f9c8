import { createClient } from 'redis'

const client = createClient({ url: process.env.REDIS_URL })

export const ready = new Promise((resolve, reject) => {
  client.once('ready', () => resolve(client))
  client.once('error', reject)
})

await client.connect()
