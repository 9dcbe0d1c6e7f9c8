export class TabBar extends HTMLElement {
  #controller

  constructor() {
    super()
    this.addEventListener('click', () => this.render())
    this.attachShadow({ mode: 'open' }).addEventListener('slotchange', this)
  }

  connectedCallback() {
    this.#controller = new AbortController()
    window.addEventListener('hashchange', () => this.render(), { signal: this.#controller.signal })
    window.addEventListener('resize', this.onResize)
    document.addEventListener('keyup', (event) => this.select(event.key))
  }

  disconnectedCallback() {
    this.#controller.abort()
    window.removeEventListener('resize', this.onResize)
  }

  set items(items) {
    for (const item of items) {
      const tab = document.createElement('button')
      tab.addEventListener('click', () => this.select(item))
      this.append(tab)
    }
    matchMedia('(width < 40em)').addEventListener('change', () => this.render())
  }

  onResize = () => this.render()

  handleEvent() {}

  select() {}

  render() {}
}
