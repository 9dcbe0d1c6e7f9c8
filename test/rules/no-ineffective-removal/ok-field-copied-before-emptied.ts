import { gps } from './gps';

type Fix = { lat: number; lon: number };

export class Track {
  readonly points: Fix[] = [];
  private onFix: ((fix: Fix) => void) | null = null;
  private onLost: (() => void) | undefined;

  start(maxPoints: number): void {
    if (this.onFix) return;
    this.onFix = (fix) => {
      if (this.points.push(fix) >= maxPoints) this.stop();
    };
    this.onLost = () => this.stop();
    gps.on('fix', this.onFix);
    gps.on('lost', this.onLost);
  }

  /** The fields are emptied first, so that a listener that runs meanwhile sees it as stopped. */
  stop(): void {
    const { onFix } = this;
    const onLost = this.onLost;
    this.onFix = null;
    this.onLost = undefined;
    if (onFix) gps.off('fix', onFix);
    if (onLost) gps.off('lost', onLost);
  }
}
