import { sheet } from './sheet.js'

export class Selection {
  constructor(grid) {
    this.grid = grid
    this.range = null
    this.extend = this.extend.bind(this)
    this.commit = this.commit.bind(this)
    this.onEdit = this.onEdit.bind(this)
    this.bind(true)
  }

  bind(active) {
    const verb = active ? 'addEventListener' : 'removeEventListener'
    document[verb]('mousemove', this.extend)
    document[verb]('mouseup', this.commit)
    sheet[active ? 'on' : 'off']('edit', this.onEdit)
  }

  extend(event) {
    if (event.buttons) this.range = this.grid.cellsBetween(this.range, event)
  }

  commit() {
    sheet.select(this.range)
  }

  onEdit(cell) {
    if (this.range?.has(cell)) this.range = null
  }

  destroy() {
    this.bind(false)
  }
}
