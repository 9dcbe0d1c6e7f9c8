import { useEffect, useState } from 'react'
import { io } from 'socket.io-client'

export function Ticker({ symbol }: { symbol: string }) {
  const [price, setPrice] = useState(0)
  useEffect(() => {
    const socket = io('https://prices.example.com')
    socket.on(symbol, setPrice)
    return () => {
      socket.disconnect()
    }
  }, [symbol])
  return <output>{price}</output>
}
