import { html } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { Panel } from './panel'
import { theme } from './theme'

@customElement('app-chart')
export class AppChart extends Panel {
  @property() scale = 1

  updated(changed: Map<string, unknown>): void {
    if (changed.has('scale')) theme.on('change', () => this.draw(this.scale)) // want no-unremoved-listener: "on every call of 'updated'"
  }

  draw(scale: number): void {
    this.renderRoot.querySelector('canvas')?.style.setProperty('zoom', String(scale))
  }

  render() {
    return html`<canvas @wheel=${this.zoom}></canvas>`
  }

  private zoom(event: WheelEvent): void {
    this.scale *= event.deltaY > 0 ? 0.9 : 1.1
  }
}
