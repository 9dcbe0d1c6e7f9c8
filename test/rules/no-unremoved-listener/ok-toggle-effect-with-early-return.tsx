import { useEffect, useState } from 'react';

interface TooltipProps {
  label: string;
  disabled?: boolean;
}

export function HelpTip({ label, disabled = false }: TooltipProps) {
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (disabled || !open) return undefined;

    const close = () => setOpen(false);
    const onKey = (e: KeyboardEvent) => {
      if (e.key === 'Escape') close();
    };
    document.addEventListener('keydown', onKey);
    window.addEventListener('scroll', close, { passive: true });

    return function teardown() {
      document.removeEventListener('keydown', onKey);
      window.removeEventListener('scroll', close);
    };
  }, [open, disabled]);

  return (
    <button type="button" aria-expanded={open} onClick={() => setOpen((o) => !o)}>
      ? {open && <span role="tooltip">{label}</span>}
    </button>
  );
}
