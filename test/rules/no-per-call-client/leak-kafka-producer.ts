import { Kafka } from 'kafkajs'

const kafka = new Kafka({ clientId: 'orders', brokers: ['kafka:9092'] })

export async function publish(topic: string, value: string): Promise<void> {
  const producer = kafka.producer() // want no-per-call-client: "'kafka.producer()' queue connection is built on every call of 'publish' and never closed: it keeps its sockets to the brokers and their timers"
  await producer.connect()
  await producer.send({ topic, messages: [{ value }] })
}
