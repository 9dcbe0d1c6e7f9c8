import { useEffect, useState } from 'react';
import { editor } from '../editor';

type Off = () => void;

function listen(target: EventTarget, type: string, fn: (e: Event) => void): Off {
  target.addEventListener(type, fn);
  return () => target.removeEventListener(type, fn);
}

export function StatusBar() {
  const [line, setLine] = useState(1);
  const [dirty, setDirty] = useState(false);

  useEffect(() => {
    const offs: Off[] = [];

    offs.push(listen(window, 'beforeunload', (e) => dirty && e.preventDefault()));
    offs.push(listen(document, 'selectionchange', () => setLine(editor.line)));

    const onChange = () => setDirty(true);
    const onSave = () => setDirty(false);
    editor.on('change', onChange);
    offs.push(() => editor.off('change', onChange));
    editor.on('save', onSave);
    offs.push(() => editor.off('save', onSave));

    return () => offs.forEach((off) => off());
  }, [dirty]);

  return (
    <footer>
      line {line} {dirty ? '•' : ''}
    </footer>
  );
}
