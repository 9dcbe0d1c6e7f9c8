import { useEffect, useState } from 'react'

export function ScrollProgress({ color = 'tomato' }) {
  const [ratio, setRatio] = useState(0)

  useEffect(() => {
    const measure = () => {
      const { scrollHeight, clientHeight } = document.documentElement
      setRatio(window.scrollY / Math.max(1, scrollHeight - clientHeight))
    }
    measure()
    window.addEventListener('scroll', measure, { passive: true })
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('scroll', measure)
      window.removeEventListener('resize', measure)
    }
  }, [])

  useEffect(() => {
    const onPrint = () => setRatio(0)
    window.addEventListener('beforeprint', onPrint)
    return () => window.removeEventListener('beforeprint', onPrint)
  }, [])

  return <div style={{ background: color, width: `${ratio * 100}%`, height: 3 }} />
}
