import { useEffect, useLayoutEffect, useState, type PropsWithChildren } from 'react';

type Side = 'top' | 'bottom';

export function Popover({ anchor, children, onDismiss }: PropsWithChildren<{ anchor: HTMLElement; onDismiss(): void }>) {
  const [side, setSide] = useState<Side>('bottom');

  useLayoutEffect(() => {
    const place = () => {
      const { bottom } = anchor.getBoundingClientRect();
      setSide(window.innerHeight - bottom < 200 ? 'top' : 'bottom');
    };
    const onPointerDown = (e: PointerEvent) => {
      if (!anchor.contains(e.target as Node)) onDismiss();
    };

    place();
    window.addEventListener('resize', place); // want no-unremoved-listener: "'resize' listener on 'window'"
    document.addEventListener('pointerdown', onPointerDown, true);

    return () => {
      document.removeEventListener('pointerdown', onPointerDown, true);
    };
  }, [anchor, onDismiss]);

  useEffect(() => {
    const previous = document.activeElement as HTMLElement | null;
    return () => previous?.focus();
  }, []);

  return <div data-side={side}>{children}</div>;
}
