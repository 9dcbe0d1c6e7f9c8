import { Component, Element, h, Listen, State } from '@stencil/core'

@Component({ tag: 'app-menu', shadow: true })
export class AppMenu {
  @Element() host!: HTMLElement
  @State() open = false

  componentDidLoad() {
    document.addEventListener('click', (event) => { // want no-unremoved-listener: "for every mounted 'AppMenu'"
      if (!event.composedPath().includes(this.host)) this.open = false
    })
  }

  @Listen('keydown', { target: 'window' })
  onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') this.open = false
  }

  render() {
    return <button onClick={() => (this.open = !this.open)}>{this.open ? '▾' : '▸'}</button>
  }
}
