let dragged = null

export function Row({ id, onMove }) {
  return (
    <tr
      draggable
      onDragStart={(event) => (dragged = event.currentTarget)}
      onDragEnd={() => (dragged = null)}
      onDrop={() => onMove(dragged.dataset.id, id)}
    />
  )
}
