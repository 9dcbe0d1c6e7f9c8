export class CommandPalette {
  readonly #abort = new AbortController();
  readonly #commands = new Map<string, () => void>();

  constructor(private readonly dialog: HTMLDialogElement) {
    const { signal } = this.#abort;
    const passive: AddEventListenerOptions = { passive: true, signal };

    document.addEventListener('keydown', (e) => this.#hotkey(e), { signal });
    window.addEventListener('scroll', () => this.dialog.close(), passive);
    dialog.addEventListener('close', () => this.#reset());
  }

  add(name: string, run: () => void): this {
    this.#commands.set(name, run);
    return this;
  }

  destroy(): void {
    this.#abort.abort();
    this.#commands.clear();
    this.dialog.remove();
  }

  #hotkey(event: KeyboardEvent): void {
    if (event.key !== 'p' || !event.ctrlKey) return;
    event.preventDefault();
    this.dialog.showModal();
  }

  #reset(): void {
    const input = this.dialog.querySelector('input');
    if (input) input.value = '';
  }
}
