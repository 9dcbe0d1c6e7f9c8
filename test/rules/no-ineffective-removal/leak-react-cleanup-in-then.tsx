import { useEffect, useRef } from 'react'

export function Sketch({ file }: { file: string }) {
  const host = useRef<HTMLDivElement>(null)

  useEffect(() => {
    import('./canvas').then(({ Canvas }) => {
      const canvas = new Canvas(host.current!, file)
      const onResize = () => canvas.fit()
      window.addEventListener('resize', onResize) // want no-ineffective-removal: "returned to nobody"
      return () => {
        window.removeEventListener('resize', onResize)
        canvas.destroy()
      }
    })
  }, [file])

  return <div ref={host} />
}
