import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';
import { createInterface } from 'node:readline';

function countLines(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let n = 0;
    const input = createReadStream(path);
    const lines = createInterface({ input, crlfDelay: Infinity });
    input.on('error', reject);
    lines.on('line', () => n++);
    lines.once('close', () => resolve(n));
  });
}

async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const path = new URL(req.url ?? '/', 'file:///srv').pathname;
  const file = createReadStream(path);
  const gzip = createGzip();

  res.once('close', () => file.destroy());
  gzip.on('error', () => res.destroy());
  file.on('error', (err: NodeJS.ErrnoException) => {
    res.statusCode = err.code === 'ENOENT' ? 404 : 500;
    res.end();
  });

  res.setHeader('content-encoding', 'gzip');
  res.setHeader('x-lines', await countLines(path));
  file.pipe(gzip).pipe(res);
}

createServer((req, res) => void handle(req, res)).listen(8088);
