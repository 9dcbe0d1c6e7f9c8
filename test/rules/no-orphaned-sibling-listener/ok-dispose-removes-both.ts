import { scanner } from './scanner';

export class ScanView {
  constructor(private readonly element: HTMLElement) {
    scanner.once('scanned', this.onScanned);
    scanner.once('failed', this.onFailed);
  }

  private readonly onScanned = (image: string): void => {
    this.element.style.backgroundImage = image;
  };

  private readonly onFailed = (reason: string): void => {
    this.element.textContent = reason;
  };

  dispose(): void {
    scanner.off('scanned', this.onScanned);
    scanner.off('failed', this.onFailed);
  }
}
