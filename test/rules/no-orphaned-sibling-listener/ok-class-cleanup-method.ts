import { radio } from './radio';

export class Call {
  #resolve: (minutes: number) => void = () => {};

  constructor(private readonly number: string) {}

  dial(): Promise<number> {
    return new Promise((resolve) => {
      this.#resolve = resolve;
      radio.on('hangup', this.onHangup);
      radio.on('lost', this.onLost);
      radio.dial(this.number);
    });
  }

  private onHangup = (minutes: number): void => {
    this.detach();
    this.#resolve(minutes);
  };

  private onLost = (): void => {
    this.detach();
    this.#resolve(0);
  };

  private detach(): void {
    radio.off('hangup', this.onHangup);
    radio.off('lost', this.onLost);
  }
}
