import { trap } from './focus-trap';

/** Closed, it waits for its key; open, it waits for a click outside. */
export class Spotlight {
  private release: (() => void) | undefined;

  constructor(private readonly box: HTMLElement) {
    document.addEventListener('keydown', this.onKey);
  }

  open(): void {
    document.removeEventListener('keydown', this.onKey);
    document.addEventListener('pointerdown', this.onPointer);
    this.box.hidden = false;
    this.release = trap(this.box);
  }

  close(): void {
    document.removeEventListener('pointerdown', this.onPointer);
    document.addEventListener('keydown', this.onKey);
    this.box.hidden = true;
    this.release?.();
  }

  destroy(): void {
    document.removeEventListener('pointerdown', this.onPointer);
    document.removeEventListener('keydown', this.onKey);
    this.release?.();
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey && event.key === ' ') this.open();
  };

  private readonly onPointer = (event: PointerEvent): void => {
    if (!this.box.contains(event.target as Node)) this.close();
  };
}
