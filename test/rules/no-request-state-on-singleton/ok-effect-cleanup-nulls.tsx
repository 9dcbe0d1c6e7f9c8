import { useEffect, useRef } from 'react'

let canvas: HTMLCanvasElement | null = null

export function Sketch() {
  const ref = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    canvas = ref.current
    return () => {
      canvas = null
    }
  }, [])

  return <canvas ref={ref} />
}

export const snapshot = () => canvas?.toDataURL()
