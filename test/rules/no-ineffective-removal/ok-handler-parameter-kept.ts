import { meter } from './meter';

export interface Sink {
  write(watts: number): void;
}

export class MeterTap {
  private readonly callback: (watts: number) => void;

  constructor(onWatts: (watts: number) => void, private readonly onFault: () => void, private readonly sink: Sink) {
    this.callback = onWatts;
    meter.on('watts', onWatts);
    meter.on('fault', onFault);
    meter.on('watts', sink.write);
  }

  restart(): void {
    meter.emit('restart');
    this.sink.write(0);
  }

  end(): void {
    meter.off('watts', this.callback);
    meter.off('fault', this.onFault);
    meter.off('watts', this.sink.write);
  }
}
