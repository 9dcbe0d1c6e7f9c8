import type { Writable } from 'node:stream';

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    const onDrain = (): void => {
      stream.off('error', onError);
      resolve();
    };
    const onError = (error: Error): void => {
      stream.off('drain', onDrain);
      reject(error);
    };
    stream.once('drain', onDrain);
    stream.once('error', onError);
  });
}

export async function copy(rows: AsyncIterable<string>, stream: Writable): Promise<void> {
  for await (const row of rows) if (!stream.write(`${row}\n`)) await drained(stream);
}
