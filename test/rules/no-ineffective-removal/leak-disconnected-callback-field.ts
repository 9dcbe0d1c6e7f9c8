const QUERY = '(prefers-color-scheme: dark)';

export class ThemeToggle extends HTMLElement {
  private readonly button = document.createElement('button');

  connectedCallback(): void {
    this.append(this.button);
    this.button.onclick = () => document.documentElement.classList.toggle('dark');
    window.addEventListener('storage', this.onStorage); // want no-ineffective-removal: "stands in a field where a method is looked up on the prototype"
  }

  disconnectedCallback = (): void => {
    window.removeEventListener('storage', this.onStorage);
  };

  private readonly onStorage = (event: StorageEvent): void => {
    if (event.key !== 'theme') return;
    const dark = event.newValue === 'dark' || (event.newValue === null && matchMedia(QUERY).matches);
    document.documentElement.classList.toggle('dark', dark);
    this.button.textContent = dark ? 'Light' : 'Dark';
  };
}

customElements.define('theme-toggle', ThemeToggle);
