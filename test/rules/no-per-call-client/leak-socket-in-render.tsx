import { useState } from 'react'
import { io } from 'socket.io-client'

export function Ticker({ symbol }: { symbol: string }) {
  const [price, setPrice] = useState(0)
  const socket = io('https://prices.example.com') // want no-per-call-client: "'io()' WebSocket client is built on every render of 'Ticker' and never closed: it keeps its socket and reconnect timers as long as the process runs. Build it once, outside the component."
  socket.on(symbol, setPrice)
  return <output>{price}</output>
}
