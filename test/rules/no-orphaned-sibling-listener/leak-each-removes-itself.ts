import { EventEmitter } from 'node:events';

interface Upload {
  id: string;
  url: string;
}

export const uploads = new EventEmitter();

export function waitForUpload(id: string): Promise<Upload> {
  return new Promise<Upload>((resolve, reject) => {
    const onStored = (upload: Upload) => {
      if (upload.id !== id) return;
      uploads.off('stored', onStored);
      resolve(upload);
    };

    const onRejected = (failed: string, reason: Error) => {
      if (failed !== id) return;
      uploads.off('rejected', onRejected);
      reject(reason);
    };

    uploads.on('stored', onStored); // want no-orphaned-sibling-listener: "'stored' listener on 'uploads'"
    uploads.on('rejected', onRejected);
  });
}
