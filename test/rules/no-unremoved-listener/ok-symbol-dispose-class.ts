import { settings } from './settings';

type Unit = 'metric' | 'imperial';

export class DistanceLabel implements Disposable {
  static readonly #MILE = 1609.344;
  #unit: Unit = settings.unit;
  #meters = 0;

  constructor(private readonly element: HTMLElement) {
    settings.on('unit', this.#onUnit);
    settings.on('reset', this.#onReset);
  }

  set meters(value: number) {
    this.#meters = value;
    this.#paint();
  }

  #onUnit = (unit: Unit): void => {
    this.#unit = unit;
    this.#paint();
  };

  #onReset = (): void => this.#onUnit('metric');

  #paint(): void {
    this.element.textContent =
      this.#unit === 'metric'
        ? `${(this.#meters / 1000).toFixed(1)} km`
        : `${(this.#meters / DistanceLabel.#MILE).toFixed(1)} mi`;
  }

  [Symbol.dispose](): void {
    settings.off('unit', this.#onUnit);
    settings.off('reset', this.#onReset);
  }
}
