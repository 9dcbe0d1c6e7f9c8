const { WebSocketServer } = require('ws')
const { prices } = require('./prices')

const server = new WebSocketServer({ port: 7070 })

server.on('connection', (socket, request) => {
  const symbols = new Set(new URL(request.url, 'http://x').searchParams.getAll('symbol'))

  prices.on('quote', (quote) => { // want no-ineffective-removal: "'quote' listener on 'prices' stays"
    if (symbols.has(quote.symbol)) socket.send(JSON.stringify(quote))
  })

  socket.on('message', (data) => symbols.add(data.toString()))
  socket.on('close', () => {
    prices.off('quote', (quote) => socket.send(JSON.stringify(quote)))
  })
})
