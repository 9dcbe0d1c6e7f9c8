import { EventEmitter, once } from 'node:events';

export class Lamp extends EventTarget {}

const lamp = new Lamp();

export function switchOn(level: number): Promise<void> {
  const controller = new AbortController();
  return new Promise<void>((resolve, reject) => {
    const stop = (): void => controller.abort();
    const options = { once: true, signal: controller.signal };
    lamp.addEventListener('lit', () => (stop(), resolve()), options);
    lamp.addEventListener('burnt', () => (stop(), reject(new Error(`burnt at ${level}`))), options);
    lamp.dispatchEvent(new CustomEvent('switch', { detail: level }));
  });
}

export const firstOf = (emitter: EventEmitter) => Promise.race([once(emitter, 'lit'), once(emitter, 'burnt')]);
