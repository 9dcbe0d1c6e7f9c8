import { useEffect, useRef } from 'react'

let panel

export function Panel() {
  const ref = useRef(null)
  useEffect(() => {
    panel = new WeakRef(ref.current)
  }, [])
  return <section ref={ref} />
}

export const isShown = () => panel?.deref()?.isConnected ?? false
