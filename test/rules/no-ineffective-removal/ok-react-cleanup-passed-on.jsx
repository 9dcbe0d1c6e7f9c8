import { useEffect, useState } from 'react'
import { openRoom } from './rooms'

function listen(target, type, handler) {
  target.addEventListener(type, handler)
  return () => target.removeEventListener(type, handler)
}

export function Room({ id }) {
  const [members, setMembers] = useState([])

  useEffect(() => {
    let stop = () => {}
    const join = async () => {
      const room = await openRoom(id)
      setMembers(room.members)
      const onFocus = () => room.touch()
      window.addEventListener('focus', onFocus)
      return () => window.removeEventListener('focus', onFocus)
    }

    join().then((leave) => (stop = leave), console.error)
    return () => stop()
  }, [id])

  useEffect(() => listen(document, 'visibilitychange', () => setMembers([])), [])

  return <p>{members.join(', ')}</p>
}
