import { useCallback, useEffect, useRef } from 'react'
import { store } from './store.js'

export function Panel({ id, onClose }: { id: string; onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const resize = () => measure(box.current)
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    window.addEventListener('resize', resize)
    document.addEventListener('keydown', escape)
    return () => window.removeEventListener('resize', resize)
  }, [onClose])

  useEffect(() => {
    box.current?.addEventListener('wheel', stop)
  }, [])

  useEffect(() => {
    const controller = new AbortController()
    window.addEventListener('scroll', () => load(id), { signal: controller.signal })
    return () => controller.abort()
  }, [id])

  useEffect(() => {
    if (!id) return
    const changed = () => load(id)
    store.on('change', changed)
    return () => {
      store.off('change', changed)
    }
  }, [id])

  const open = useCallback(() => {
    window.addEventListener('popstate', () => onClose())
  }, [onClose])

  return <div ref={box} onClick={open} />
}

function stop(event: Event) {
  event.preventDefault()
}
