import { EventEmitter } from 'node:events';

export interface Device {
  id: string;
  name: string;
  battery?: number;
}

const devices = new EventEmitter();

export function onDevice(callback: (device: Device) => void): void {
  devices.on('device', callback);
}

export function offDevice(callback: (device: Device) => void): void {
  devices.off('device', callback);
}

export const on = <T extends unknown[]>(event: string, listener: (...args: T) => void) => devices.on(event, listener);

export class DeviceApi {
  constructor(private readonly emitter: EventEmitter = devices) {}

  addListener(event: string, listener: (...args: unknown[]) => void): this {
    this.emitter.addListener(event, listener);
    return this;
  }

  removeListener(event: string, listener: (...args: unknown[]) => void): this {
    this.emitter.removeListener(event, listener);
    return this;
  }
}

export const announce = (device: Device) => devices.emit('device', device);
