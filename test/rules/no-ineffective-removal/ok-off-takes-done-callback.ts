import { Bridge } from './bridge';
import { elb } from './elb';

interface Lamp {
  id: string;
  on(level: number, done: (error: Error | null) => void): void;
  off(fade: string, done: (error: Error | null) => void): void;
}

export class Scene {
  private readonly bridge = new Bridge();

  constructor(private readonly lamps: readonly Lamp[], private readonly log: (text: string) => void) {}

  start(): void {
    for (const lamp of this.lamps) lamp.on(80, () => this.log(`${lamp.id} is on`));
  }

  stop(): void {
    for (const lamp of this.lamps) lamp.off('slow', () => this.log(`${lamp.id} is off`));
  }

  async retire(arn: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      elb.removeListener(arn, (error: Error | null) => (error ? reject(error) : resolve()));
    });
    this.bridge.unsubscribe(arn, (error: Error | null) => error && this.log(error.message));
  }
}
