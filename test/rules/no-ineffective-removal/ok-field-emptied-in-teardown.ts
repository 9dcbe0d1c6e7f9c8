import { battery } from './battery';

export class SaverMode {
  private onLevel: ((level: number) => void) | null = null;
  private onHidden: (() => void) | null = null;

  enable(limit: number, apply: (saving: boolean) => void): void {
    this.disable();
    this.onLevel = (level) => apply(level < limit);
    this.onHidden = () => apply(document.hidden);
    battery.on('level', this.onLevel);
    document.addEventListener('visibilitychange', this.onHidden);
  }

  disable(): void {
    if (this.onLevel) battery.off('level', this.onLevel);
    if (this.onHidden !== null) {
      document.removeEventListener('visibilitychange', this.onHidden);
    }
    this.onLevel = null;
    this.onHidden = null;
  }
}
