import { useEffect } from 'react';

interface HotkeyOptions {
  key: string;
  withCtrl?: boolean;
  sticky?: boolean;
  onPress(event: KeyboardEvent): void;
}

export function useHotkey({ key, withCtrl = false, sticky, onPress }: HotkeyOptions): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key.toLowerCase()) return;
      if (withCtrl !== (event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      onPress(event);
    };

    document.addEventListener('keyup', listener); // want no-unremoved-listener: "'keyup' listener on 'document'"
    if (sticky) {
      document.body.dataset.sticky = key;
      return;
    }
    return () => {
      document.removeEventListener('keyup', listener);
    };
  }, [key, withCtrl, sticky, onPress]);
}
