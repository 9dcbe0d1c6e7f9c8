import { createServer, type Socket } from 'node:net';
import { EventEmitter } from 'node:events';

class Ledger extends EventEmitter {
  private readonly totals = { bytes: 0, sockets: 0, errors: 0 };

  readonly onData = (chunk: Buffer): void => {
    this.totals.bytes += chunk.length;
  };

  readonly onError = (): void => {
    this.totals.errors += 1;
  };

  follow(socket: Socket): void {
    this.totals.sockets += 1;
    socket.on('data', this.onData);
    socket.on('error', this.onError);
    socket.on('close', () => this.emit('left', socket.remoteAddress));
  }

  snapshot(): Readonly<Record<string, number>> {
    return { ...this.totals };
  }
}

export const ledger = new Ledger();

createServer((socket) => {
  ledger.follow(socket);
  socket.pipe(socket);
}).listen(7);
