import { EventEmitter } from 'node:events';

export interface Sample {
  sensor: string;
  value: number;
}

const samples = new EventEmitter();

export interface SubscribeOptions {
  signal: AbortSignal;
  sensor?: string;
}

/** Calls `fn` for every sample until the signal is aborted. */
export function subscribe(fn: (s: Sample) => void, { signal, sensor }: SubscribeOptions): void {
  signal.throwIfAborted();
  const listener = (s: Sample) => {
    if (!sensor || s.sensor === sensor) fn(s);
  };
  samples.on('sample', listener);
  signal.addEventListener('abort', () => samples.off('sample', listener), { once: true });
}

export function record(sensor: string, value: number): void {
  samples.emit('sample', { sensor, value } satisfies Sample);
}
