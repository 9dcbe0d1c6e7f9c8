import { useCallback, useMemo } from 'react'

export function Heatmap({ id, onSelect }) {
  const cells = useMemo(() => new Array(200_000).fill(0), [id])
  const select = useCallback(() => onSelect(cells), [cells, onSelect])
  return <button onClick={select}>{cells.length}</button>
}
