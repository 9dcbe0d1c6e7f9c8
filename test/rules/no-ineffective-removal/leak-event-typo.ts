type Listener = (active: boolean) => void;

/** Pauses polling while the page is in the background. */
export class Poller {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly url: string, private readonly every: number, private readonly listener: Listener) {
    this.resume();
    document.addEventListener('visibilitychange', this.onVisibility); // want no-ineffective-removal: "names another event"
  }

  stop(): void {
    this.pause();
    document.removeEventListener('visibilityChange', this.onVisibility);
  }

  private readonly onVisibility = (): void => {
    if (document.hidden) this.pause();
    else this.resume();
    this.listener(!document.hidden);
  };

  private resume(): void {
    this.timer = setInterval(() => void fetch(this.url), this.every);
  }

  private pause(): void {
    clearInterval(this.timer);
  }
}
