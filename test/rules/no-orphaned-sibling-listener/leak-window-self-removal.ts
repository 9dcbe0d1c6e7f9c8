interface Point {
  x: number;
  y: number;
}

export function pickPoint(overlay: HTMLElement): Promise<Point | null> {
  overlay.hidden = false;

  return new Promise((resolve) => {
    function onClick(event: MouseEvent): void {
      window.removeEventListener('click', onClick, true);
      overlay.hidden = true;
      resolve({ x: event.clientX, y: event.clientY });
    }

    function onKey(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return;
      window.removeEventListener('keydown', onKey);
      overlay.hidden = true;
      resolve(null);
    }

    window.addEventListener('click', onClick, true); // want no-orphaned-sibling-listener: "'click' listener on 'window'"
    window.addEventListener('keydown', onKey);
  });
}
