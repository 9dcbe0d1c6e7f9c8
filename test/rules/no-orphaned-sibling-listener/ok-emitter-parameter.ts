import type { Writable } from 'node:stream';

/** The caller owns the stream: usually one per call. */
export function finished(stream: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('finish', resolve);
    stream.once('error', reject);
  });
}
