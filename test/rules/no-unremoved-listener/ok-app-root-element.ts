import { LitElement, html } from 'lit'
import { customElement, state } from 'lit/decorators.js'

// The root of the application is mounted once.
@customElement('my-app')
export class MyApp extends LitElement {
  @state() route = location.pathname

  firstUpdated(): void {
    window.addEventListener('popstate', () => {
      this.route = location.pathname
    })
    document.addEventListener('visibilitychange', () => this.requestUpdate())
  }

  render() {
    return html`<app-page path=${this.route}></app-page>`
  }
}
