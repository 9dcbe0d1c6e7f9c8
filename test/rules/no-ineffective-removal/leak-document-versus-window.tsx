import { useEffect, useState } from 'react';

export function useDraggable(initial: { x: number; y: number }) {
  const [position, setPosition] = useState(initial);
  const [dragging, setDragging] = useState(false);

  useEffect(() => {
    if (!dragging) return;
    const onMove = (event: PointerEvent) => setPosition({ x: event.clientX, y: event.clientY });
    const onUp = () => setDragging(false);
    document.addEventListener('pointermove', onMove); // want no-ineffective-removal: "'pointermove' listener on 'document' stays"
    document.addEventListener('pointerup', onUp); // want no-ineffective-removal: "on line 15 removes it from another target"
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
    };
  }, [dragging]);

  return { position, start: () => setDragging(true) };
}
