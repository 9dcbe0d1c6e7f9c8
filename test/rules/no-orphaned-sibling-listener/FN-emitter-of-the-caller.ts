import type { EventEmitter } from 'node:events';

/** The program has one bus for its whole life and passes it to every call. */
export function answerTo(bus: EventEmitter, id: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    bus.once(`answer:${id}`, resolve);
    bus.once(`refused:${id}`, reject);
    bus.emit('ask', id);
  });
}
