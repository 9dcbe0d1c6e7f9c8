import express from 'express'
import knex from 'knex'
import { Server } from 'socket.io'
import Redis from 'ioredis'

async function migrateDatabase(folder: string) {
  const db = knex({ client: 'pg' })
  await db.migrate.latest({ directory: folder })
}

async function start() {
  await migrateDatabase('./migrations')
  const app = express()
  const server = app.listen(3000)
  const io = new Server(server)
  const subscriber = new Redis()
  await subscriber.subscribe('prices')
  subscriber.on('message', (_channel, price) => io.emit('price', price))
}

void start()
