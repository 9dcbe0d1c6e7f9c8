import { createRoot, createSignal, onCleanup } from 'solid-js'

export function createOnline() {
  const [online, setOnline] = createSignal(navigator.onLine)
  const update = () => setOnline(navigator.onLine)
  const controller = new AbortController()
  window.addEventListener('online', update, { signal: controller.signal })
  window.addEventListener('offline', update, { signal: controller.signal })
  onCleanup(() => controller.abort())
  return online
}

// One for the whole application.
export const visible = createRoot(() => {
  const [shown, setShown] = createSignal(!document.hidden)
  document.addEventListener('visibilitychange', () => setShown(!document.hidden))
  return shown
})
