import { workspace } from './workspace';

export type Dispose = () => void;

interface FileEvent {
  path: string;
  kind: 'add' | 'change' | 'unlink';
}

export function watchFolder(folder: string, onEvent: (e: FileEvent) => void): Dispose {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  const relay = (e: FileEvent) => {
    if (e.path.startsWith(prefix)) onEvent({ ...e, path: e.path.slice(prefix.length) });
  };
  workspace.on('file', relay);
  return () => {
    workspace.off('file', relay);
  };
}

export function watchMany(folders: readonly string[], onEvent: (folder: string, e: FileEvent) => void): Dispose {
  const disposers = folders.map((f) => watchFolder(f, (e) => onEvent(f, e)));
  const beforeClose = () => dispose();
  function dispose() {
    window.removeEventListener('beforeunload', beforeClose);
    for (const d of disposers.splice(0)) d();
  }
  window.addEventListener('beforeunload', beforeClose);
  return dispose;
}
