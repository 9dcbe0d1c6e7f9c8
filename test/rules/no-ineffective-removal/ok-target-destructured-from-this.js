import { PolymerElement } from './polymer.js'

export class VirtualList extends PolymerElement {
  ready() {
    this.scroller = this.closest('[data-scroller]') ?? document.documentElement
    this.bus = this.getRootNode().host.bus
    this.rows = new Map()
  }

  attached() {
    const { scroller, bus, onScroll, onData } = this
    scroller.addEventListener('scroll', onScroll, { passive: true })
    bus.on('data', onData)
  }

  onScroll = () => {
    this.first = Math.floor(this.scroller.scrollTop / 32)
    this.render()
  }

  onData = (rows) => {
    for (const row of rows) this.rows.set(row.id, row)
    this.render()
  }

  detached() {
    const { bus } = this
    this.scroller.removeEventListener('scroll', this.onScroll)
    bus.off('data', this.onData)
  }
}
