import { LitElement, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { router } from '../router';

export class BreadCrumbs extends LitElement {
  @property() separator = '›';
  @state() private path: string[] = [];

  private readonly onResize = () => this.requestUpdate();

  constructor() {
    super();
    this.addEventListener('click', this.follow);
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.onRoute();
    router.addEventListener('change', this.onRoute);
    window.addEventListener('resize', this.onResize);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    router.removeEventListener('change', this.onRoute);
    window.removeEventListener('resize', this.onResize);
  }

  private readonly onRoute = (): void => {
    this.path = router.path.split('/').filter(Boolean);
  };

  private follow(event: Event): void {
    const index = Number((event.target as HTMLElement).dataset.index);
    router.go('/' + this.path.slice(0, index + 1).join('/'));
  }

  render() {
    const short = window.innerWidth < 480 ? this.path.slice(-1) : this.path;
    return short.map((p, i) => html`<a data-index=${i}>${p}</a>${this.separator}`);
  }
}
