#!/usr/bin/env node
const { createServer } = require('node:http')
const { handler } = require('./handler.js')

const server = createServer(handler)

process.once('SIGTERM', () => server.close())
process.once('uncaughtException', (error) => {
  console.error(error)
  process.exitCode = 1
  server.close()
})

server.listen(Number(process.env.PORT ?? 8080))
