import { createEffect, createSignal } from 'solid-js'

export function Crosshair(props: { color: string }) {
  const [at, setAt] = createSignal({ x: 0, y: 0 })

  createEffect(() => {
    const color = props.color
    const move = (event: PointerEvent) => {
      setAt({ x: event.clientX, y: event.clientY })
      document.body.style.setProperty('--crosshair', color)
    }
    window.addEventListener('pointermove', move) // want no-ineffective-removal: "returned to nobody"
    return () => window.removeEventListener('pointermove', move)
  })

  return <i style={{ left: `${at().x}px`, top: `${at().y}px` }} />
}
