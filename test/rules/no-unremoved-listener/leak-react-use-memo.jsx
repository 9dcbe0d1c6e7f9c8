import { useMemo } from 'react'
import { createSpring } from './spring'

export function Parallax({ speed, children }) {
  const spring = useMemo(() => {
    const value = createSpring({ stiffness: 120 })
    window.addEventListener('scroll', () => value.set(window.scrollY * speed), { passive: true }) // want no-unremoved-listener: "on every render of 'Parallax'"
    return value
  }, [speed])

  return (
    <div className="parallax" style={{ transform: `translateY(${spring.get()}px)` }}>
      {children}
    </div>
  )
}
