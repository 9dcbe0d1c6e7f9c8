import { useEffect, useRef, useState } from 'react'

export default function ZoomPane({ children, step = 0.1 }) {
  const [scale, setScale] = useState(1)
  const pane = useRef(null)

  useEffect(() => {
    const ctl = new AbortController()
    const { signal } = ctl

    window.addEventListener('keydown', (e) => e.key === '0' && setScale(1), { signal })
    document.addEventListener(
      'wheel',
      (e) => {
        if (!e.ctrlKey) return
        e.preventDefault()
        setScale((s) => Math.max(step, s - Math.sign(e.deltaY) * step))
      },
      { signal, passive: false },
    )

    return () => ctl.abort()
  }, [step])

  return (
    <div ref={pane} style={{ transform: `scale(${scale})` }}>
      {children}
    </div>
  )
}
