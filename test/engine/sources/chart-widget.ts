import { EventEmitter } from 'node:events'

export class ChartWidget {
  #size = { width: 0 }
  readonly changes = new EventEmitter()

  constructor(private readonly element: HTMLElement) {
    window.addEventListener('resize', this.onResize)
    window.addEventListener('scroll', this.onScroll, true)
    document.addEventListener('visibilitychange', () => this.draw())
    this.element.addEventListener('click', this.onClick.bind(this))
    this.changes.on('change', () => this.draw())
  }

  follow(series: EventEmitter) {
    series.on('point', () => this.draw())
  }

  show(point: number) {
    this.changes.once('drawn', () => log(point))
    this.draw()
  }

  destroy() {
    window.removeEventListener('resize', this.onResize)
    window.removeEventListener('scroll', this.onScroll)
    this.element.removeEventListener('click', this.onClick.bind(this))
  }

  private onResize = () => {
    this.#size.width = this.element.clientWidth
  }

  private onScroll = () => this.draw()

  private onClick() {
    this.draw()
  }

  private draw() {
    paint(this.#size)
  }
}
