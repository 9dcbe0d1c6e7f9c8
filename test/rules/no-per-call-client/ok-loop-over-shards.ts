import Redis from 'ioredis'

const shards: Redis[] = []

for (const host of ['a', 'b', 'c']) {
  const redis = new Redis({ host })
  redis.on('error', (error) => console.error(host, error))
  shards.push(redis)
}

export const shardOf = (key: string): Redis | undefined => shards[key.length % shards.length]
