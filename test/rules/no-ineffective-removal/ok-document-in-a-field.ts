interface Options {
  threshold?: number;
  doc?: Document;
}

export class SwipeDetector {
  private readonly view = window;
  private readonly doc: Document = document;
  private start = 0;

  constructor(private readonly onSwipe: (direction: -1 | 1) => void, private readonly options: Options = {}) {
    document.addEventListener('touchstart', this.begin, { passive: true });
    document.addEventListener('touchend', this.end);
    window.addEventListener('blur', this.reset);
  }

  dispose(): void {
    this.doc.removeEventListener('touchstart', this.begin);
    this.doc.removeEventListener('touchend', this.end);
    this.view.removeEventListener('blur', this.reset);
  }

  private readonly begin = (event: TouchEvent): void => {
    this.start = event.touches[0]?.clientX ?? 0;
  };

  private readonly end = (event: TouchEvent): void => {
    const moved = (event.changedTouches[0]?.clientX ?? 0) - this.start;
    if (Math.abs(moved) > (this.options.threshold ?? 40)) this.onSwipe(moved < 0 ? -1 : 1);
  };

  private readonly reset = (): void => {
    this.start = 0;
  };
}
