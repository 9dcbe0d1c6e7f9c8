import { useEffect, useState } from 'react'
import { socket } from '../socket'

export default function Chat({ room }) {
  const [messages, setMessages] = useState([])
  const [typing, setTyping] = useState(null)

  useEffect(() => {
    socket.emit('join', room)
    socket.on('message', (message) => setMessages((all) => [...all, message]))
    socket.on('typing', ({ name }) => setTyping(name))
    return () => {
      socket.off('message')
      socket.off('typing')
      socket.emit('leave', room)
    }
  }, [room])

  return (
    <section>
      {messages.map(({ id, text }) => <p key={id}>{text}</p>)}
      {typing && <em>{typing} is writing…</em>}
    </section>
  )
}
