import { Worker } from 'node:worker_threads';

export function compile(source: string): Promise<Uint8Array> {
  const worker = new Worker(new URL('./compile-worker.js', import.meta.url), { workerData: source });
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`the worker stopped with ${code}`));
    });
  });
}
