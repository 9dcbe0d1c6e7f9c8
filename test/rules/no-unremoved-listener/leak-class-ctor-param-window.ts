export interface StickyOptions {
  top?: number;
  className?: string;
}

export class Sticky {
  private readonly placeholder = document.createElement('div');
  private stuck = false;

  constructor(private readonly element: HTMLElement, private readonly options: StickyOptions = {}) {
    element.before(this.placeholder);
    const target = window;
    target.addEventListener('scroll', () => this.update(), { passive: true }); // want no-unremoved-listener: "'scroll' listener on 'target'"
    this.update();
  }

  get isStuck(): boolean {
    return this.stuck;
  }

  private update(): void {
    const { top = 0, className = 'stuck' } = this.options;
    const stuck = this.placeholder.getBoundingClientRect().top < top;
    if (stuck === this.stuck) return;
    this.stuck = stuck;
    this.placeholder.style.height = stuck ? `${this.element.offsetHeight}px` : '';
    this.element.classList.toggle(className, stuck);
  }
}
