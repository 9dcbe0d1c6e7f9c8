import { useEffect } from 'react';
import { useRouter } from 'next/router';

export function UnsavedChanges({ dirty }: { dirty: boolean }) {
  const router = useRouter();

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (dirty) event.preventDefault();
    };
    const leave = () => {
      if (dirty && !window.confirm('Leave without saving?')) throw new Error('stay');
    };
    window.addEventListener('beforeunload', warn);
    router.events.on('routeChangeStart', leave);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('beforeunload', () => warn); // want no-ineffective-removal: "removes nothing"
      router.events.off('routeChangeStart', leave);
    };
  }, [dirty, router]);

  return null;
}
