import { useEffect, useState } from 'react';

interface Props {
  breakpoint?: number;
  children: (narrow: boolean) => unknown;
}

export function Responsive({ breakpoint = 640, children }: Props) {
  const [narrow, setNarrow] = useState(() => window.innerWidth < breakpoint);

  useEffect(() => {
    const controller = new AbortController();
    const options = { signal: controller.signal, passive: true };

    window.addEventListener('resize', () => setNarrow(window.innerWidth < breakpoint), options); // want no-unremoved-listener: "'resize' listener on 'window'"
    window.addEventListener('orientationchange', () => setNarrow(window.innerWidth < breakpoint), options); // want no-unremoved-listener: "'orientationchange' listener on 'window'"
  }, [breakpoint]);

  return <>{children(narrow)}</>;
}
