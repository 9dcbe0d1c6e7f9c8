import type { ClientRequest, IncomingMessage } from 'node:http';
import { handlers } from './handlers.js';

export interface Delays {
  request?: number;
  socket?: number;
}

/** Ends a request that takes too long. Its listeners die with it: a request is sent once. */
export default function timedOut(request: ClientRequest, delays: Delays): () => void {
  const cancelers: Array<() => void> = [];
  const { once, removeAll } = handlers();
  const cancelAll = () => {
    for (const cancel of cancelers) cancel();
    removeAll();
  };

  request.once('error', (error: Error) => {
    cancelAll();
    if (request.listenerCount('error') === 0) throw error;
  });

  if (delays.request !== undefined) {
    const timer = setTimeout(() => request.destroy(new Error('Timeout')), delays.request);
    cancelers.push(() => clearTimeout(timer));
    once(request, 'response', (response: IncomingMessage) => once(response, 'end', cancelAll));
  }

  if (delays.socket !== undefined) {
    const onTimeout = () => request.destroy(new Error('Timeout'));
    request.setTimeout(delays.socket, onTimeout);
    cancelers.push(() => request.removeListener('timeout', onTimeout));
  }

  return cancelAll;
}
