import { socket } from './socket';

export class Cursors {
  private readonly positions = new Map<string, [number, number]>();
  private readonly onMoveBound: (id: string, x: number, y: number) => void;

  constructor(private readonly layer: SVGElement) {
    this.onMoveBound = this.onMove.bind(this);
    socket.on('cursor', this.onMoveBound); // want no-ineffective-removal: "'cursor' listener on 'socket' stays"
  }

  onMove(id: string, x: number, y: number): void {
    this.positions.set(id, [x, y]);
    this.layer.querySelector(`#${id}`)?.setAttribute('transform', `translate(${x} ${y})`);
  }

  destroy(): void {
    socket.off('cursor', this.onMove);
    this.positions.clear();
  }
}
