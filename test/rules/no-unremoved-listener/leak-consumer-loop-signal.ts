import { setTimeout as sleep } from 'node:timers/promises';
import { receive, type Message } from './queue';
import { handle } from './handlers';

const shutdown = new AbortController();
process.once('SIGTERM', () => shutdown.abort());

interface Lease {
  extend(): Promise<void>;
  giveBack(): void;
}

declare function leaseOf(message: Message): Lease;

async function consume(): Promise<void> {
  while (!shutdown.signal.aborted) {
    const message = await receive();
    if (!message) {
      await sleep(500);
      continue;
    }

    const lease = leaseOf(message);
    shutdown.signal.addEventListener('abort', () => lease.giveBack(), { once: true }); // want no-unremoved-listener: "'abort' listener on 'shutdown.signal'"
    await handle(message);
  }
}

consume().catch((err) => console.error(err));
