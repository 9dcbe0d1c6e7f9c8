import { useEffect } from 'react'

const mounted = new Set()

export function Panel({ panelRef, children }) {
  useEffect(() => {
    mounted.add({ panelRef, at: Date.now() }) // want no-unbounded-collection: "'mounted' gets an entry every time the effect runs"
  }, [panelRef])
  return <section ref={panelRef}>{children}</section>
}

export function panelCount() {
  return mounted.size
}
