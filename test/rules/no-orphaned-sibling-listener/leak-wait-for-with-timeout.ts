import { EventEmitter } from 'node:events';

export class Device extends EventEmitter {
  constructor(readonly port: string) {
    super();
  }

  waitFor(event: string, ms: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no ${event} within ${ms} ms`)), ms);
      this.once(event, (value) => { // want no-orphaned-sibling-listener: "stays when the timer on line 10 is first"
        clearTimeout(timer);
        resolve(value);
      });
    });
  }
}
