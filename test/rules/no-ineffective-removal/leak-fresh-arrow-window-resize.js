import { TileLayer } from './tile-layer.js'

const TILE = 256

export class SlippyMap {
  constructor(root, center) {
    this.root = root
    this.center = center
    this.layers = []
    this.fit()
    window.addEventListener('resize', () => this.fit()) // want no-ineffective-removal: "'resize' listener on 'window' stays"
  }

  fit() {
    const { width, height } = this.root.getBoundingClientRect()
    this.columns = Math.ceil(width / TILE) + 1
    this.rows = Math.ceil(height / TILE) + 1
    for (const layer of this.layers) layer.cover(this.center, this.columns, this.rows)
  }

  add(url) {
    const layer = new TileLayer(url)
    this.layers.push(layer)
    layer.cover(this.center, this.columns, this.rows)
    return layer
  }

  destroy() {
    window.removeEventListener('resize', () => this.fit())
    this.root.replaceChildren()
  }
}
