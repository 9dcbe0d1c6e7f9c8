import { Component, Element, h, Listen, State } from '@stencil/core'

@Component({ tag: 'app-drawer' })
export class AppDrawer {
  @Element() host!: HTMLElement
  @State() open = false

  private readonly close = () => {
    this.open = false
  }

  connectedCallback() {
    document.addEventListener('scroll', this.close)
  }

  disconnectedCallback() {
    document.removeEventListener('scroll', this.close)
  }

  // Stencil removes these itself.
  @Listen('resize', { target: 'window' })
  onResize() {
    this.close()
  }

  render() {
    return <aside class={{ open: this.open }} onTransitionEnd={this.close} />
  }
}
