import { useEffect, useRef } from 'react';

interface Props {
  value: string;
  onCommit(value: string): void;
}

export function InlineEdit({ value, onCommit }: Props) {
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      const field = input.current;
      if (field && event.target !== field) onCommit(field.value);
    };
    window.addEventListener('pointerdown', onPointerDown, true); // want no-ineffective-removal: "'pointerdown' listener on 'window' stays"
    return () => window.removeEventListener('pointerdown', onPointerDown);
  }, [onCommit]);

  return <input ref={input} defaultValue={value} autoFocus />;
}
