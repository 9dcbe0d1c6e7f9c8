import { useEffect, useRef } from 'react'

let canvas: HTMLCanvasElement | null = null

export function Sketch() {
  const ref = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    canvas = ref.current // want no-request-state-on-singleton: "'canvas' keeps 'ref.current' of the last 'Sketch' alive after it is unmounted"
  }, [])

  return <canvas ref={ref} />
}

export const snapshot = () => canvas?.toDataURL()
