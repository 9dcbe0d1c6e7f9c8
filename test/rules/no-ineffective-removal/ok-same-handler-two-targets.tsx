import { useEffect, useState } from 'react';

export function useLastActivity(frame: HTMLIFrameElement | null): number {
  const [at, setAt] = useState(() => Date.now());

  useEffect(() => {
    const mark = () => setAt(Date.now());
    const inner = frame?.contentWindow;
    window.addEventListener('keydown', mark);
    document.addEventListener('click', mark);
    document.body.addEventListener('mouseleave', mark);
    inner?.addEventListener('keydown', mark);
    inner?.document.addEventListener('click', mark);
    return () => {
      inner?.document.removeEventListener('click', mark);
      inner?.removeEventListener('keydown', mark);
      document.body.removeEventListener('mouseleave', mark);
      document.removeEventListener('click', mark);
      window.removeEventListener('keydown', mark);
    };
  }, [frame]);

  return at;
}
