import type { EventEmitter } from 'node:events';

interface Tick {
  price: number;
}

export class Candle {
  open = 0;
  high = -Infinity;
  low = Infinity;

  constructor(private readonly feed: EventEmitter, private readonly paint: (candle: Candle) => void) {
    this.feed.on('tick', this.onTick);
    this.feed.on('halt', this.onHalt);
    window.addEventListener('resize', this.onResize);
    document.addEventListener('visibilitychange', this.onResize, true);
  }

  dispose(): void {
    this.feed.off('tick', this.onTick);
    this.feed.off('halt', this.onHalt);
    window.removeEventListener('resize', this.onResize);
    document.removeEventListener('visibilitychange', this.onResize, true);
  }

  private readonly onTick = ({ price }: Tick): void => {
    this.open ||= price;
    this.high = Math.max(this.high, price);
    this.low = Math.min(this.low, price);
    this.paint(this);
  };

  private readonly onHalt = (): void => this.dispose();
  private readonly onResize = (): void => this.paint(this);
}
