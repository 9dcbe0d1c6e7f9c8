const { readFileSync } = require('node:fs')
const http = require('node:http')

const handlers = new Map()

function start() {
  const words = readFileSync('words.txt', 'utf8')
  const total = [' ', '\n'].map((mark) => words.split(mark).length)
  handlers.set('/total', () => total.join())
}

start()
http.createServer((request, response) => response.end(handlers.get(request.url)?.())).listen(8080)
