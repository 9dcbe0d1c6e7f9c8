import { EventEmitter } from 'node:events';

export const uploads = new EventEmitter();

export function waitForUpload(id: string): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    const onStored = (url: string) => {
      uploads.off('stored:' + id, onStored);
      uploads.off('rejected:' + id, onRejected);
      resolve(url);
    };
    const onRejected = (reason: Error) => {
      uploads.off('stored:' + id, onStored);
      uploads.off('rejected:' + id, onRejected);
      reject(reason);
    };
    uploads.on('stored:' + id, onStored);
    uploads.on('rejected:' + id, onRejected);
  });
}
