import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';

@customElement('scroll-spy')
export class ScrollSpy extends LitElement {
  static override styles = css`
    .current { font-weight: bold; }
  `;

  @state() private current = '';

  private readonly onScroll = (): void => {
    const sections = [...document.querySelectorAll<HTMLElement>('section[id]')];
    this.current = sections.findLast((section) => section.offsetTop <= window.scrollY)?.id ?? '';
  };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('scroll', this.onScroll, { passive: true });
  }

  override disconnectedCallback(): void {
    window.addEventListener('scroll', this.onScroll); // want no-ineffective-removal: "Call the removal instead"
    super.disconnectedCallback();
  }

  override render() {
    return html`<a class="current" href="#${this.current}">${this.current}</a>`;
  }
}
