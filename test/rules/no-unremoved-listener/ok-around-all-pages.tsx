import { useEffect, type ReactNode } from 'react'
import { track } from './analytics'

/** Stands around the whole application. */
export function Analytics({ children }: { children: ReactNode }) {
  useEffect(() => {
    window.addEventListener('unhandledrejection', (event) => track('rejection', String(event.reason)))
  }, [])
  return <>{children}</>
}
