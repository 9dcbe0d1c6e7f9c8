import { icons } from './icons';

export class ContextMenu {
  private readonly list = document.createElement('menu');

  constructor(private readonly owner: HTMLElement, entries: readonly string[]) {
    this.list.addEventListener('click', (event) => this.pick(event.target as HTMLElement));
    this.list.addEventListener('keydown', (event) => event.stopPropagation());
    for (const entry of entries) {
      const item = document.createElement('li');
      item.append(icons.get(entry) ?? '', entry);
      item.addEventListener('click', () => this.close());
      this.list.append(item);
    }
    document.body.append(this.list);
    document.addEventListener('click', this.close);
    document.addEventListener('keydown', this.onKey);
  }

  private pick(item: HTMLElement): void {
    this.owner.dispatchEvent(new CustomEvent('pick', { detail: item.textContent }));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.close();
  };

  readonly close = (): void => {
    document.removeEventListener('click', this.close);
    document.removeEventListener('keydown', this.onKey);
    this.list.remove();
  };
}
