export class Magnifier {
  private readonly el: HTMLElement;
  private readonly view: Window;
  private doc: Document;

  constructor(el: HTMLElement, private readonly zoom = 2) {
    this.el = el;
    this.doc = el.ownerDocument;
    this.view = window;
    el.addEventListener('mousemove', this.onMove);
    el.ownerDocument.addEventListener('scroll', this.onScroll, true);
    window.addEventListener('resize', this.onScroll);
  }

  destroy(): void {
    this.el.removeEventListener('mousemove', this.onMove);
    this.doc.removeEventListener('scroll', this.onScroll, true);
    this.view.removeEventListener('resize', this.onScroll);
  }

  private readonly onMove = ({ offsetX, offsetY }: MouseEvent): void => {
    this.el.style.transformOrigin = `${offsetX}px ${offsetY}px`;
    this.el.style.transform = `scale(${this.zoom})`;
  };

  private readonly onScroll = (): void => {
    this.el.style.transform = '';
  };
}
