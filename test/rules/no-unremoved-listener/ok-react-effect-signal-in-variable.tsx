import * as React from 'react';

export function useFileDrop(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = React.useState(false);

  React.useEffect(() => {
    const controller = new AbortController();
    const options: AddEventListenerOptions = { signal: controller.signal, capture: true };

    document.addEventListener(
      'dragover',
      (e) => {
        e.preventDefault();
        setOver(true);
      },
      options,
    );
    document.addEventListener('dragleave', () => setOver(false), options);
    document.addEventListener(
      'drop',
      (e) => {
        e.preventDefault();
        setOver(false);
        onFiles([...(e.dataTransfer?.files ?? [])]);
      },
      options,
    );

    const stop = controller.abort.bind(controller);
    return () => stop();
  }, [onFiles]);

  return over;
}
