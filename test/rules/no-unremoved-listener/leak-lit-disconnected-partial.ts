import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

@customElement('time-line')
export class TimeLine extends LitElement {
  static styles = css`
    :host { display: block; position: relative; }
  `;

  @property({ type: Number }) zoom = 1;
  @state() private dragging = false;

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('pointermove', this.#onMove); // want no-unremoved-listener: "'pointermove' listener on 'window'"
    window.addEventListener('pointerup', this.#onUp);
    window.addEventListener('keydown', this.#onKey);
    this.addEventListener('pointerdown', () => (this.dragging = true));
  }

  disconnectedCallback() {
    window.removeEventListener('pointerup', this.#onUp);
    window.removeEventListener('keydown', this.#onKey);
    super.disconnectedCallback();
  }

  #onMove = (e: PointerEvent) => {
    if (this.dragging) this.scrollLeft -= e.movementX / this.zoom;
  };

  #onUp = () => {
    this.dragging = false;
  };

  #onKey = (e: KeyboardEvent) => {
    if (e.key === '+') this.zoom *= 1.25;
    if (e.key === '-') this.zoom /= 1.25;
  };

  render() {
    return html`<slot></slot>`;
  }
}
