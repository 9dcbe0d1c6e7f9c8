import { createReadStream, createWriteStream } from 'node:fs';

export function copy(from: string, to: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const input = createReadStream(from);
    const output = createWriteStream(to);
    input.once('error', reject);
    output.once('error', reject);
    output.once('finish', () => resolve());
    input.pipe(output);
  });
}
