import { useEffect } from 'react';
import { bus } from './bus';

const onShortcut = (event: KeyboardEvent) => {
  if (event.ctrlKey && event.key === 's') bus.emit('save');
};

document.addEventListener('keydown', onShortcut);

/** While a dialog is open, the shortcuts of the page are off. */
export function ModalDialog({ title, children }: { title: string; children: React.ReactNode }) {
  useEffect(() => {
    document.removeEventListener('keydown', onShortcut);
    return () => document.addEventListener('keydown', onShortcut);
  }, []);

  return (
    <dialog open aria-label={title}>
      {children}
    </dialog>
  );
}
