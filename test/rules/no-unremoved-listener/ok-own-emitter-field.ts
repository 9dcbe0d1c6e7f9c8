import { EventEmitter } from 'node:events';

type Level = 'debug' | 'info' | 'warn';

export class JobLog {
  readonly #events = new EventEmitter();
  readonly #lines: string[] = [];
  #worst: Level = 'debug';

  constructor(readonly jobId: string, private readonly max = 200) {
    this.#events.on('line', (level: Level, text: string) => {
      this.#lines.push(`${level} ${text}`);
      if (this.#lines.length > this.max) this.#lines.shift();
    });
    this.#events.on('line', (level: Level) => {
      if (level === 'warn' || this.#worst === 'debug') this.#worst = level;
    });
  }

  write(level: Level, text: string): void {
    this.#events.emit('line', level, text);
  }

  get worst(): Level {
    return this.#worst;
  }

  close(): void {
    this.#lines.length = 0;
  }
}
