class Lamp extends EventTarget {}

const lamp = new Lamp();

export function switchOn(level: number): Promise<void> {
  const controller = new AbortController();
  return new Promise<void>((resolve, reject) => {
    lamp.addEventListener(
      'lit',
      () => {
        controller.abort();
        resolve();
      },
      { once: true, signal: controller.signal },
    );
    lamp.addEventListener(
      'burnt',
      () => {
        controller.abort();
        reject(new Error(`burnt at ${level}`));
      },
      { once: true, signal: controller.signal },
    );
    lamp.dispatchEvent(new CustomEvent('switch', { detail: level }));
  });
}
