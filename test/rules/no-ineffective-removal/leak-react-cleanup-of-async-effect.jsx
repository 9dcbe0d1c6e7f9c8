import { useEffect, useState } from 'react'
import { openRoom } from './rooms'

export function Room({ id }) {
  const [members, setMembers] = useState([])

  useEffect(() => {
    const join = async () => {
      const room = await openRoom(id)
      const onFocus = () => room.touch()
      window.addEventListener('focus', onFocus) // want no-ineffective-removal: "returned to nobody"
      setMembers(room.members)
      return () => window.removeEventListener('focus', onFocus)
    }

    join().catch(console.error)
  }, [id])

  return <p>{members.join(', ')}</p>
}
