export const hub = new EventTarget();

export interface Toast {
  text: string;
  level: 'info' | 'error';
}

export class ToastArea {
  readonly list = document.createElement('ol');

  constructor(parent: HTMLElement, private readonly limit = 3) {
    parent.append(this.list);
    hub.addEventListener('toast', (event) => this.show((event as CustomEvent<Toast>).detail)); // want no-ineffective-removal: "'toast' listener on 'hub' stays: it is a new function"
  }

  show(toast: Toast): void {
    const item = document.createElement('li');
    item.className = toast.level;
    item.textContent = toast.text;
    this.list.append(item);
    if (this.list.children.length > this.limit) this.list.firstElementChild?.remove();
  }

  dispose(): void {
    hub.removeEventListener('toast', this.show as never);
    this.list.remove();
  }
}
