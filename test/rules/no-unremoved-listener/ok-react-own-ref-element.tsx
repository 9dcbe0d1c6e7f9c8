import { useEffect, useRef } from 'react';

interface CanvasProps {
  width: number;
  height: number;
  onStroke(points: [number, number][]): void;
}

export function Sketch({ width, height, onStroke }: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(onStroke);
  latest.current = onStroke;

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let points: [number, number][] = [];

    element.addEventListener('pointerdown', (e) => {
      element.setPointerCapture(e.pointerId);
      points = [[e.offsetX, e.offsetY]];
    });
    element.addEventListener('pointermove', (e) => {
      if (points.length > 0) points.push([e.offsetX, e.offsetY]);
    });
    element.addEventListener('pointerup', () => {
      latest.current(points);
      points = [];
    });
  }, []);

  return <canvas ref={canvas} width={width} height={height} />;
}
