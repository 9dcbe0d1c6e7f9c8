import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';

type Next = (err?: unknown) => void;

interface Recorder {
  increment(name: string, tags?: Record<string, string>): void;
}

declare const stats: Recorder;

/** Express/Connect middleware that counts TLS and transport trouble per route. */
export function transportStats(req: IncomingMessage, res: ServerResponse, next: Next): void {
  const { socket } = req;
  const route = req.url ?? '/';

  socket.on('error', (err: NodeJS.ErrnoException) => { // want no-unremoved-listener: "'error' listener on 'socket'"
    stats.increment('socket.error', { route, code: err.code ?? 'unknown' });
  });

  const tls = req.socket as TLSSocket;
  if (tls.encrypted) {
    tls.on('keylog', (line: Buffer) => { // want no-unremoved-listener: "'keylog' listener on 'tls'"
      stats.increment('tls.keylog', { route, size: String(line.length) });
    });
  }

  res.on('finish', () => stats.increment('response', { status: String(res.statusCode) }));
  next();
}
