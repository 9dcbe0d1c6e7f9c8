const SNAP = 8

export function makeDraggable(panel) {
  const handle = panel.querySelector('.handle') ?? panel

  handle.addEventListener('mousedown', (down) => {
    const startX = down.clientX - panel.offsetLeft
    const startY = down.clientY - panel.offsetTop
    const snap = (value) => Math.round(value / SNAP) * SNAP

    const move = (e) => {
      panel.style.left = `${snap(e.clientX - startX)}px`
      panel.style.top = `${snap(e.clientY - startY)}px`
    }
    const up = () => {
      panel.classList.remove('dragging')
      document.removeEventListener('mouseup', up)
    }

    panel.classList.add('dragging')
    document.addEventListener('mousemove', move) // want no-unremoved-listener: "'mousemove' listener on 'document'"
    document.addEventListener('mouseup', up)
  })
}
