import { link, type LinkCallbacks } from './link';

/** The link calls `connectedCallback` and `disconnectedCallback` of what it is given. */
export class Session implements LinkCallbacks {
  private latency = 0;

  constructor(private readonly label: HTMLElement) {
    link.register(this);
  }

  connectedCallback = (): void => {
    window.addEventListener('online', this.update);
    link.on('pong', this.update);
  };

  disconnectedCallback = (): void => {
    window.removeEventListener('online', this.update);
    link.off('pong', this.update);
  };

  private readonly update = (): void => {
    this.latency = link.latency;
    this.label.textContent = navigator.onLine ? `${this.latency} ms` : 'offline';
  };
}
