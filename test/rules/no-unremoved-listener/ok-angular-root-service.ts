import { Injectable, NgZone, signal } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class ViewportService {
  readonly width = signal(window.innerWidth);
  readonly online = signal(navigator.onLine);

  constructor(private readonly zone: NgZone) {
    window.addEventListener('resize', () => {
      this.zone.run(() => this.width.set(window.innerWidth));
    });
    window.addEventListener('online', () => this.online.set(true));
    window.addEventListener('offline', () => this.online.set(false));
  }

  isNarrow(limit = 600): boolean {
    return this.width() < limit;
  }
}
