import { useCallback, useEffect, useState } from 'react';

type Key = 'ArrowUp' | 'ArrowDown' | 'Enter';

function unbind(handler: (e: KeyboardEvent) => void): void {
  document.removeEventListener('keydown', handler);
}

export function useListNavigation(length: number, onEnter: (index: number) => void): number {
  const [index, setIndex] = useState(0);

  const handle = useCallback(
    (event: KeyboardEvent) => {
      switch (event.key as Key) {
        case 'ArrowUp':
          return setIndex((i) => (i + length - 1) % length);
        case 'ArrowDown':
          return setIndex((i) => (i + 1) % length);
        case 'Enter':
          return onEnter(index);
      }
    },
    [index, length, onEnter],
  );

  useEffect(() => {
    document.addEventListener('keydown', handle);
    return () => unbind(handle);
  }, [handle]);

  return index;
}
