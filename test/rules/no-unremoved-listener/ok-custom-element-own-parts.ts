const template = document.createElement('template');
template.innerHTML = '<label><slot></slot><input type="range"></label><output></output>';

export class RangeField extends HTMLElement {
  readonly #input: HTMLInputElement;
  readonly #output: HTMLOutputElement;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.append(template.content.cloneNode(true));
    this.#input = root.querySelector('input')!;
    this.#output = root.querySelector('output')!;

    this.addEventListener('focus', () => this.#input.focus());
    root.addEventListener('slotchange', () => this.#sync());
  }

  connectedCallback(): void {
    this.#input.addEventListener('input', this.#sync);
    this.addEventListener('reset', this.#sync);
    this.#sync();
  }

  #sync = (): void => {
    this.#output.value = this.#input.value;
    this.dispatchEvent(new CustomEvent('value-changed', { detail: this.#input.valueAsNumber }));
  };
}

customElements.define('range-field', RangeField);
