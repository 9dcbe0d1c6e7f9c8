import { useCallback, useMemo } from 'react'
import { track } from './analytics'

export function Heatmap({ id, onSelect }) {
  const cells = new Array(200_000).fill(0)
  const peak = useMemo(() => cells.reduce((a, b) => Math.max(a, b), 0), [id])
  const select = useCallback(() => { // want no-large-capture: "Function kept by 'useCallback' never uses 'cells' (≈ 1.6 MB) and keeps it"
    track('select')
    onSelect()
  }, [])
  return <button onClick={select}>{peak}</button>
}
