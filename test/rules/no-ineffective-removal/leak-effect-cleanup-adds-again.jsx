import { useEffect, useState } from 'react'

export function useOnline() {
  const [online, setOnline] = useState(navigator.onLine)

  useEffect(() => {
    const update = () => setOnline(navigator.onLine)
    window.addEventListener('online', update)
    window.addEventListener('offline', update)
    return () => {
      window.removeEventListener('online', update)
      window.addEventListener('offline', update) // want no-ineffective-removal: "'offline' listener on 'window' is added again"
    }
  }, [])

  return online
}

export function OfflineBanner() {
  return useOnline() ? null : <p role="status">You are offline. Changes are kept on this device.</p>
}
