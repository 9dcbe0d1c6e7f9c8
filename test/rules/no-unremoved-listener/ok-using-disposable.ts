import type { EventEmitter } from 'node:events';
import { scheduler } from './scheduler';

function listening(emitter: EventEmitter, event: string, fn: (...args: unknown[]) => void): Disposable {
  emitter.on(event, fn);
  return {
    [Symbol.dispose]() {
      emitter.off(event, fn);
    },
  };
}

export async function runBatch(ids: readonly string[]): Promise<Map<string, unknown>> {
  const results = new Map<string, unknown>();

  using _results = listening(scheduler, 'result', (id, value) => results.set(String(id), value));
  using stack = new DisposableStack();

  const onFailure = (id: string) => results.set(id, undefined);
  scheduler.on('failure', onFailure);
  stack.defer(() => scheduler.off('failure', onFailure));

  for (const id of ids) await scheduler.run(id);
  return results;
}
