import { useCallback, useEffect, useState } from 'react';

interface Props {
  commands: Record<string, () => void>;
}

export function CommandPalette({ commands }: Props) {
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.metaKey && event.key === 'k') setOpen(true);
      else commands[event.key]?.();
    },
    [commands],
  );

  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('blur', close);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('blur', close);
    };
  }, [onKeyDown, close]);

  return open ? <dialog open>{Object.keys(commands).join(', ')}</dialog> : null;
}
