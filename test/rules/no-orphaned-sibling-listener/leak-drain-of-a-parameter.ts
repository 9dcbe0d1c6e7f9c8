import type { Writable } from 'node:stream';

/** Waits until the stream takes more. */
function drained(stream: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('drain', resolve); // want no-orphaned-sibling-listener: "'drain' listener on 'stream'"
    stream.once('error', reject);
  });
}

export async function copy(rows: AsyncIterable<string>, stream: Writable): Promise<number> {
  let count = 0;
  for await (const row of rows) {
    if (!stream.write(`${row}\n`)) await drained(stream);
    count++;
  }
  return count;
}
