import { EventEmitter } from 'node:events';
import { store } from './store';

class Recorder {
  private readonly lines: string[] = [];

  constructor(private readonly name: string, private readonly out: NodeJS.WritableStream) {
    store.on('action', (action: { type: string }) => this.record(action.type));
    process.on('beforeExit', () => this.flush());
  }

  record(type: string): void {
    this.lines.push(`${this.name} ${type}`);
    if (this.lines.length >= 100) this.flush();
  }

  flush(): void {
    for (const line of this.lines.splice(0)) this.out.write(`${line}\n`);
  }
}

const recorder = new Recorder('main', process.stderr);
const bridge = new EventEmitter();
bridge.on('note', (text: string) => recorder.record(text));

export const note = (text: string) => bridge.emit('note', text);
