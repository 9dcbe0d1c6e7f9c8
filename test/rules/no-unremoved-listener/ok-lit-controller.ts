import { LitElement, html, type ReactiveController, type ReactiveControllerHost } from 'lit'

export class Online implements ReactiveController {
  value = navigator.onLine

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this)
    // The host goes with its own listeners.
    host.addEventListener('retry', () => this.update())
  }

  hostConnected(): void {
    window.addEventListener('online', this.update)
    window.addEventListener('offline', this.update)
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.update)
    window.removeEventListener('offline', this.update)
  }

  private readonly update = (): void => {
    this.value = navigator.onLine
    this.host.requestUpdate()
  }
}

export class NetBadge extends LitElement {
  private readonly online = new Online(this)

  render() {
    return html`<b @click=${() => this.dispatchEvent(new Event('retry'))}>${this.online.value ? '●' : '○'}</b>`
  }
}
