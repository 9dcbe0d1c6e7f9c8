import { useEffect, useRef } from 'react';

interface Props {
  onOutside(event: PointerEvent): void;
  children: React.ReactNode;
}

export function ClickAway({ onOutside, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const listener = useRef<(event: PointerEvent) => void>(null);

  useEffect(() => {
    listener.current = (event) => {
      if (!box.current?.contains(event.target as Node)) onOutside(event);
    };
    document.addEventListener('pointerdown', listener.current);
    return () => {
      if (listener.current) document.removeEventListener('pointerdown', listener.current);
      listener.current = null;
    };
  }, [onOutside]);

  return <div ref={box}>{children}</div>;
}
