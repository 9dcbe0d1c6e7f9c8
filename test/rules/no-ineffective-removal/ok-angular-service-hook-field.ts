import { Injectable, type OnDestroy, signal } from '@angular/core';

/** An injector calls `ngOnDestroy` on the instance that it made. */
@Injectable({ providedIn: 'root' })
export class ViewportService implements OnDestroy {
  readonly width = signal(window.innerWidth);
  readonly hidden = signal(document.hidden);

  constructor() {
    window.addEventListener('resize', this.onResize);
    document.addEventListener('visibilitychange', this.onVisibility);
  }

  ngOnDestroy = (): void => {
    window.removeEventListener('resize', this.onResize);
    document.removeEventListener('visibilitychange', this.onVisibility);
  };

  private readonly onResize = (): void => this.width.set(window.innerWidth);
  private readonly onVisibility = (): void => this.hidden.set(document.hidden);
}
