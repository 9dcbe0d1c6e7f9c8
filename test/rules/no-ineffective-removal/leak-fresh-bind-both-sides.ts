import { Signal } from './signal';

export interface Point {
  x: number;
  y: number;
}

export class LassoTool {
  readonly changed = new Signal<Point[]>();
  private points: Point[] = [];

  constructor(private readonly canvas: HTMLCanvasElement) {}

  enable(): void {
    this.canvas.style.cursor = 'crosshair';
    document.addEventListener('pointermove', this.onMove.bind(this)); // want no-ineffective-removal: "'pointermove' listener on 'document' stays"
    document.addEventListener('pointerup', this.onUp.bind(this)); // want no-ineffective-removal: "as every '.bind()' makes a new one"
  }

  disable(): void {
    this.canvas.style.cursor = '';
    document.removeEventListener('pointermove', this.onMove.bind(this));
    document.removeEventListener('pointerup', this.onUp.bind(this));
    this.points = [];
  }

  private onMove(event: PointerEvent): void {
    if (event.buttons & 1) this.points.push({ x: event.clientX, y: event.clientY });
  }

  private onUp(): void {
    this.changed.emit(this.points);
    this.points = [];
  }
}
