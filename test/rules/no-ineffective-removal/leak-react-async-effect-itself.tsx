import { useEffect } from 'react'
import { registerDevice } from './devices'

export function PushToggle({ token }: { token: string }) {
  // React gets a promise here, which is no cleanup.
  useEffect(async () => {
    const device = await registerDevice(token)
    const onMessage = (event: MessageEvent) => device.receive(event.data)
    navigator.serviceWorker.addEventListener('message', onMessage) // want no-ineffective-removal: "returned to nobody"
    return () => navigator.serviceWorker.removeEventListener('message', onMessage)
  }, [token])

  return null
}
