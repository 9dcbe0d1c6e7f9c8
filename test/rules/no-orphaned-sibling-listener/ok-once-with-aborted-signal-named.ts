class Lamp extends EventTarget {}

const lamp = new Lamp();

export function switchOn(level: number): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  return new Promise<void>((resolve, reject) => {
    const stop = (): void => controller.abort();
    const onLit = (): void => {
      stop();
      resolve();
    };
    const onBurnt = (): void => {
      stop();
      reject(new Error(`burnt at ${level}`));
    };
    lamp.addEventListener('lit', onLit, { once: true, signal });
    lamp.addEventListener('burnt', onBurnt, { once: true, signal });
    lamp.dispatchEvent(new CustomEvent('switch', { detail: level }));
  });
}
