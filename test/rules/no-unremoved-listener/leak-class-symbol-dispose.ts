import { settings, type Settings } from './settings';

export class Formatter implements Disposable {
  #cache = new Map<string, Intl.NumberFormat>();
  #locale = settings.locale;

  constructor(readonly currency: string) {
    settings.on('locale', this.#onLocale);
    settings.on('precision', this.#reset); // want no-unremoved-listener: "'precision' listener on 'settings'"
  }

  format(amount: number): string {
    const key = `${this.#locale}/${settings.precision}`;
    let format = this.#cache.get(key);
    if (!format) {
      this.#cache.clear();
      format = new Intl.NumberFormat(this.#locale, {
        style: 'currency',
        currency: this.currency,
        maximumFractionDigits: settings.precision,
      });
      this.#cache.set(key, format);
    }
    return format.format(amount);
  }

  #reset = (): void => this.#cache.clear();

  #onLocale = (next: Settings['locale']): void => {
    this.#locale = next;
    this.#reset();
  };

  [Symbol.dispose](): void {
    settings.off('locale', this.#onLocale);
    this.#cache.clear();
  }
}
