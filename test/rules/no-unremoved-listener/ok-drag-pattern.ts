export interface Point {
  x: number;
  y: number;
}

type DragHandler = (delta: Point, done: boolean) => void;

export function draggable(handle: HTMLElement, onDrag: DragHandler): void {
  handle.addEventListener('mousedown', (start: MouseEvent) => {
    start.preventDefault();
    const origin: Point = { x: start.pageX, y: start.pageY };
    const delta = (e: MouseEvent): Point => ({ x: e.pageX - origin.x, y: e.pageY - origin.y });

    const onMove = (e: MouseEvent) => onDrag(delta(e), false);
    const onUp = (e: MouseEvent) => {
      document.removeEventListener('mousemove', onMove);
      document.removeEventListener('mouseup', onUp);
      onDrag(delta(e), true);
    };

    document.addEventListener('mousemove', onMove);
    document.addEventListener('mouseup', onUp);
  });
}
