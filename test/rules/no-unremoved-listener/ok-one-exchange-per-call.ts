import type { ClientRequest, IncomingMessage } from 'node:http';

export interface Delays {
  request?: number;
}

/** Ends a request that takes too long. Its listeners die with it: a request is sent once. */
export function timedOut(request: ClientRequest, delays: Delays): () => void {
  const cancelers: Array<() => void> = [];
  const cancelAll = () => {
    for (const cancel of cancelers) cancel();
  };

  request.once('error', (error: Error) => {
    cancelAll();
    if (request.listenerCount('error') === 0) throw error;
  });

  if (delays.request !== undefined) {
    const timer = setTimeout(() => request.destroy(new Error('Timeout')), delays.request);
    cancelers.push(() => clearTimeout(timer));
    const onResponse = (response: IncomingMessage) => response.once('end', cancelAll);
    request.once('response', onResponse);
    cancelers.push(() => request.removeListener('response', onResponse));
  }

  return cancelAll;
}

export function readText(xhr: XMLHttpRequest): Promise<string> {
  return new Promise((resolve, reject) => {
    xhr.addEventListener('load', () => resolve(xhr.responseText), { once: true });
    xhr.addEventListener('error', () => reject(new Error('failed')), { once: true });
  });
}
