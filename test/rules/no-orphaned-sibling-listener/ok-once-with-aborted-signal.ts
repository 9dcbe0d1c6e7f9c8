class Lamp extends EventTarget {}

const lamp = new Lamp();

export function switchOn(level: number): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  return new Promise<void>((resolve, reject) => {
    lamp.addEventListener(
      'lit',
      () => {
        controller.abort();
        resolve();
      },
      { once: true, signal },
    );
    lamp.addEventListener(
      'burnt',
      () => {
        controller.abort();
        reject(new Error(`burnt at ${level}`));
      },
      { once: true, signal },
    );
    lamp.dispatchEvent(new CustomEvent('switch', { detail: level }));
  });
}
