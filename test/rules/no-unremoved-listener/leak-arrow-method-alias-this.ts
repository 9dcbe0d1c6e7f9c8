import { store } from '../store';

interface Selection {
  ids: string[];
}

export class SelectionToolbar {
  private count = 0;

  constructor(private readonly host: HTMLElement, private readonly actions: Record<string, () => void>) {}

  mount(): void {
    const toolbar = this;
    const { host } = this;

    function onSelect({ ids }: Selection) {
      toolbar.count = ids.length;
      host.toggleAttribute('hidden', ids.length === 0);
    }

    store.on('selection', onSelect); // want no-unremoved-listener: "'selection' listener on 'store'"
    host.addEventListener('click', this.run);
  }

  unmount(): void {
    this.host.removeEventListener('click', this.run);
    this.host.replaceChildren();
  }

  get selected(): number {
    return this.count;
  }

  private run = (event: Event): void => {
    const name = (event.target as HTMLElement).dataset.action;
    if (name) this.actions[name]?.();
  };
}
