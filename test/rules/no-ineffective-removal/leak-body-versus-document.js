export class Marquee {
  constructor(items, onSelect) {
    this.items = items
    this.onSelect = onSelect
    this.from = null
    document.body.addEventListener('mousedown', this.begin) // want no-ineffective-removal: "'mousedown' listener on 'document.body' stays"
    document.body.addEventListener('mouseup', this.end)
  }

  begin = ({ clientX, clientY }) => {
    this.from = { x: clientX, y: clientY }
  }

  end = ({ clientX, clientY }) => {
    if (!this.from) return
    const [left, right] = [this.from.x, clientX].sort((a, b) => a - b)
    const [top, bottom] = [this.from.y, clientY].sort((a, b) => a - b)
    this.onSelect(this.items.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom))
    this.from = null
  }

  destroy() {
    document.removeEventListener('mousedown', this.begin)
    document.body.removeEventListener('mouseup', this.end)
  }
}
