import { EventEmitter } from 'node:events';

interface Config {
  region: string;
  features: Record<string, boolean>;
}

interface Holder {
  bus: EventEmitter;
  config: Config;
}

let holder: Holder | undefined;
const watchers = new EventEmitter();

function create(region: string): Holder {
  const config: Config = { region, features: {} };
  const bus = new EventEmitter();
  watchers.on('features', (features: Config['features']) => {
    config.features = features;
    bus.emit('change', config);
  });
  return { bus, config };
}

export function configFor(region: string): Config {
  holder ??= create(region);
  return holder.config;
}

export function push(features: Config['features']): void {
  watchers.emit('features', features);
}
