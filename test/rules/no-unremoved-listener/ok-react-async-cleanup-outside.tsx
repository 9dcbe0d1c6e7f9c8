import { useEffect, useState } from 'react'
import { loadHotkeys, type Hotkey } from './hotkeys'

export function HotkeyOverlay({ workspace }: { workspace: string }) {
  const [keys, setKeys] = useState<readonly Hotkey[]>([])

  useEffect(() => {
    let loaded: readonly Hotkey[] = []
    let cancelled = false

    function onKeyDown(event: KeyboardEvent) {
      loaded.find((key) => key.code === event.code)?.run()
    }

    async function install() {
      loaded = await loadHotkeys(workspace)
      if (cancelled) return
      setKeys(loaded)
      document.addEventListener('keydown', onKeyDown)
    }

    void install()
    return () => {
      cancelled = true
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [workspace])

  return <output>{keys.length}</output>
}
