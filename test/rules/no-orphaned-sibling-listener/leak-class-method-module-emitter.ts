import { EventEmitter } from 'node:events';

const scheduler = new EventEmitter();

export class Job {
  result: unknown = null;

  constructor(
    readonly id: string,
    private readonly steps: ReadonlyArray<string>,
  ) {}

  run(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      scheduler.once(`finished:${this.id}`, (result: unknown) => { // want no-orphaned-sibling-listener: "listener on 'scheduler'"
        this.result = result;
        resolve(result);
      });
      scheduler.once(`failed:${this.id}`, (step: number) => {
        reject(new Error(`step ${this.steps[step]} failed`));
      });
      scheduler.emit('submit', this.id, this.steps);
    });
  }
}
