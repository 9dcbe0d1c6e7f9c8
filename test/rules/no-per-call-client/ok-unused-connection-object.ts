import { createClient } from 'redis'
import { Kafka } from 'kafkajs'
import { Client } from 'pg'

// Made and never connected: nothing is open.
export function describe(url: string): string {
  const redis = createClient({ url })
  const client = new Client(url)
  const kafka = new Kafka({ brokers: [url] })
  return `${redis.isOpen} ${client.escapeIdentifier(url)} ${String(kafka.logger().namespace(url))}`
}
