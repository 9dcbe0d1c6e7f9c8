import { useEffect, useState } from 'react'
import { loadHotkeys, type Hotkey } from './hotkeys'

export function HotkeyOverlay({ workspace }: { workspace: string }) {
  const [keys, setKeys] = useState<readonly Hotkey[]>([])

  useEffect(() => {
    void (async () => {
      const loaded = await loadHotkeys(workspace)
      setKeys(loaded)
      document.addEventListener('keydown', (event) => { // want no-unremoved-listener: "every time the effect runs"
        const hit = loaded.find((key) => key.code === event.code && key.alt === event.altKey)
        if (hit) hit.run()
      })
    })()
  }, [workspace])

  return (
    <ul>
      {keys.map((key) => (
        <li key={key.code}>{key.title}</li>
      ))}
    </ul>
  )
}
