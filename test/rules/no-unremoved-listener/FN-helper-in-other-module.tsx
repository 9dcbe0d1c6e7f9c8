import { useEffect, useState } from 'react';
import { listen } from './dom-events';

/** `listen` adds the handler to `window` and hands back the function that takes it away. */
export function Ruler({ unit = 'px' }: { unit?: string }) {
  const [width, setWidth] = useState(0);

  useEffect(() => {
    setWidth(window.innerWidth);
    listen('resize', () => setWidth(window.innerWidth));
  }, []);

  return <span>{`${width} ${unit}`}</span>;
}
