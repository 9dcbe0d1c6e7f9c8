import { radio } from './radio';

type Handler = (text: string) => void;
type Raw = (bytes: Uint8Array) => void;

const wrapped = new WeakMap<Handler, Raw>();

export function listen(handler: Handler): void {
  const raw: Raw = (bytes) => handler(new TextDecoder().decode(bytes));
  wrapped.set(handler, raw);
  radio.on('frame', raw);
}

export function unlisten(handler: Handler): void {
  const raw = wrapped.get(handler);
  if (raw) radio.off('frame', raw);
}

export class Log {
  readonly lines: string[] = [];
  private readonly add: Handler = (text) => void this.lines.push(text);

  constructor(private readonly limit: number) {
    listen(this.add);
  }

  tail(): string[] {
    return this.lines.slice(-this.limit);
  }

  close(): void {
    unlisten(this.add);
  }
}
