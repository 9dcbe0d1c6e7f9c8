import { scanner } from './scanner';

export function scan(page: number): Promise<{ page: number; image: Uint8Array }> {
  scanner.removeAllListeners('scanned');
  scanner.removeAllListeners('failed');
  return new Promise((resolve, reject) => {
    scanner.once('scanned', (image: Uint8Array) => resolve({ page, image }));
    scanner.once('failed', reject);
    scanner.start(page);
  });
}
