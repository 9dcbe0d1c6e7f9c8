import { EventEmitter } from 'node:events';

export class Device extends EventEmitter {
  constructor(readonly port: string) {
    super();
  }

  waitFor(event: string, ms: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const onEvent = (value: unknown): void => {
        clearTimeout(timer);
        resolve(value);
      };
      const timer = setTimeout(() => {
        this.off(event, onEvent);
        reject(new Error(`no ${event} within ${ms} ms`));
      }, ms);
      this.once(event, onEvent);
    });
  }
}
