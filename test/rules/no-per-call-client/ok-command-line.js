import { Command } from 'commander'
import Redis from 'ioredis'

export async function flush(pattern) {
  const redis = new Redis()
  for (const key of await redis.keys(pattern)) await redis.del(key)
}

new Command().argument('<pattern>').action(flush).parse()
