type Listener<T> = (value: T) => void;

/** Pointer position in the coordinates of one canvas; safe to build during SSR. */
export class PointerTracker {
  #listeners: Listener<[number, number]>[] = [];
  #canvas: HTMLCanvasElement;
  #view: Window | undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#view = typeof window === 'undefined' ? undefined : window;
    this.#view?.addEventListener('blur', () => this.#emit(-1, -1)); // want no-unremoved-listener: "'blur' listener on 'this.#view'"
    globalThis.document?.addEventListener('pointermove', (e) => this.#move(e as PointerEvent)); // want no-unremoved-listener: "'pointermove' listener on 'globalThis.document'"
  }

  onMove(listener: Listener<[number, number]>): () => void {
    this.#listeners.push(listener);
    return () => {
      this.#listeners = this.#listeners.filter((l) => l !== listener);
    };
  }

  #move(event: PointerEvent): void {
    const box = this.#canvas.getBoundingClientRect();
    this.#emit(event.clientX - box.left, event.clientY - box.top);
  }

  #emit(x: number, y: number): void {
    for (const listener of this.#listeners) listener([x, y]);
  }
}
