import { useState } from 'react'

interface Connection {
  online: boolean
  since: number
}

export function ConnectionBadge({ label }: { label: string }) {
  const [connection] = useState<Connection>(() => {
    const state: Connection = { online: navigator.onLine, since: Date.now() }
    window.addEventListener('offline', () => { // want no-unremoved-listener: "for every mounted 'ConnectionBadge'"
      state.online = false
      state.since = Date.now()
    })
    return state
  })

  const minutes = Math.round((Date.now() - connection.since) / 60_000)
  return (
    <span className={connection.online ? 'badge badge-ok' : 'badge badge-warn'} title={`${minutes} min`}>
      {label}
    </span>
  )
}
