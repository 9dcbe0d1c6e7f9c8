import { useEffect, useState } from 'react'
import { loadShortcuts } from './shortcuts'

export function ShortcutHints() {
  const [active, setActive] = useState(null)

  useEffect(() => {
    async function install() {
      const shortcuts = await loadShortcuts()
      window.addEventListener('keydown', (event) => { // want no-unremoved-listener: "'keydown' listener on 'window'"
        const hit = shortcuts.find((s) => s.key === event.key && s.ctrl === event.ctrlKey)
        setActive(hit ?? null)
      })
    }

    install().catch(console.error)
  }, [])

  return active ? <kbd>{active.label}</kbd> : null
}
