import { EventEmitter } from 'node:events';

export class Transfer {
  readonly #events = new EventEmitter();
  readonly done: Promise<number>;

  constructor(readonly name: string) {
    this.done = new Promise<number>((resolve, reject) => {
      this.#events.once('complete', resolve);
      this.#events.once('failed', (reason: string) => reject(new Error(`${name}: ${reason}`)));
    });
  }

  complete(bytes: number): void {
    this.#events.emit('complete', bytes);
  }

  fail(reason: string): void {
    this.#events.emit('failed', reason);
  }
}
