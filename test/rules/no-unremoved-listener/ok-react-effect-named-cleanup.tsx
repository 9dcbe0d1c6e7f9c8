import { useEffect, useRef } from 'react';

interface Props {
  onIdle(): void;
  after?: number;
}

const EVENTS = ['pointerdown', 'keydown', 'wheel'] as const;

export function IdleWatcher({ onIdle, after = 60_000 }: Props) {
  const callback = useRef(onIdle);
  callback.current = onIdle;

  useEffect(() => {
    let timer = setTimeout(fire, after);

    function fire() {
      callback.current();
    }
    function restart() {
      clearTimeout(timer);
      timer = setTimeout(fire, after);
    }
    function cleanup() {
      clearTimeout(timer);
      for (const name of EVENTS) document.removeEventListener(name, restart, { capture: true });
    }

    for (const name of EVENTS) document.addEventListener(name, restart, { capture: true, passive: true });
    return cleanup;
  }, [after]);

  return null;
}
