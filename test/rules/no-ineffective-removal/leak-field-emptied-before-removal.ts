export class PinchZoom {
  private onWheel: ((event: WheelEvent) => void) | null = null;
  private scale = 1;

  constructor(private readonly image: HTMLImageElement) {}

  attach(): void {
    this.onWheel = (event) => {
      this.scale *= event.deltaY < 0 ? 1.1 : 0.9;
      this.image.style.scale = String(this.scale);
    };
    window.addEventListener('wheel', this.onWheel); // want no-ineffective-removal: "'wheel' listener on 'window' stays"
  }

  detach(): void {
    this.onWheel = null;
    this.scale = 1;
    window.removeEventListener('wheel', this.onWheel!);
    this.image.style.scale = '';
  }
}
