import { device } from './device';

export function calibrate(axis: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const listeners: Record<string, (value: never) => void> = {
      calibrated: (offset: number) => {
        detach();
        resolve(offset);
      },
      stalled: () => {
        detach();
        reject(new Error(`${axis} stalled`));
      },
    };
    const detach = (): void => {
      for (const [event, listener] of Object.entries(listeners)) device.off(event, listener);
    };
    for (const [event, listener] of Object.entries(listeners)) device.once(event, listener);
    device.send('G28', axis);
  });
}
