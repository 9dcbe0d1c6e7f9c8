import { useEffect, type ReactNode } from 'react'
import { applyScheme, applyWidth } from './theme'

export function ThemeProvider({ children, scheme }: { children: ReactNode; scheme: string }) {
  useEffect(() => {
    const onStorage = (): void => applyScheme(scheme)
    window.addEventListener('storage', onStorage)
    window.addEventListener('resize', () => applyWidth(window.innerWidth)) // want no-unremoved-listener: "removes 'storage', not this one"
    return () => window.removeEventListener('storage', onStorage)
  }, [scheme])
  return <>{children}</>
}
