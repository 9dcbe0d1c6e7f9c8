import type { Channel, State } from './channel';
import type { Call } from './call';

export class ReadyGate {
  constructor(
    private readonly channel: Channel,
    private readonly call: Call,
  ) {}

  ready<T>(metadata: T): Promise<T> {
    return new Promise((resolve, reject) => {
      const onState = (state: State): void => {
        if (state !== 'READY') return;
        this.channel.removeListener('state', onState);
        resolve(metadata);
      };
      const onStatus = (): void => {
        this.channel.removeListener('state', onState);
        reject(new Error('the call has ended'));
      };
      this.channel.on('state', onState);
      this.call.once('status', onStatus); // want no-orphaned-sibling-listener: "stays when 'state' comes first"
    });
  }
}
