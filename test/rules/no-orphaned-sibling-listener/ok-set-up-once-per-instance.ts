import { EventEmitter } from 'node:events';
import { open } from './port';

export class Printer extends EventEmitter {
  constructor(readonly path: string) {
    super();
  }

  /** Called once, when the program has found its printer. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.once('ready', resolve);
      this.once('error', reject);
      open(this.path, this);
    });
  }
}
