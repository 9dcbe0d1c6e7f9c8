import { EventEmitter } from 'node:events';
import { connection } from './connection';

type Handler = (payload: unknown) => void;

export class Channel {
  private readonly emitter = new EventEmitter();

  constructor(readonly name: string) {
    connection.on('frame', this.onFrame);
    connection.on('drop', this.onDrop);
  }

  on(event: string, handler: Handler): this {
    this.emitter.on(event, handler);
    return this;
  }

  off(event: string, handler: Handler): this {
    this.emitter.off(event, handler);
    connection.off(event, handler);
    return this;
  }

  close(): void {
    connection.off('frame', this.onFrame);
    connection.off('drop', this.onDrop);
  }

  private readonly onFrame = (channel: string, payload: unknown): void => {
    if (channel === this.name) this.emitter.emit('message', payload);
  };

  private readonly onDrop = (): void => {
    this.emitter.emit('drop');
  };
}
