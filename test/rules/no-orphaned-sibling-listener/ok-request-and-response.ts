import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

function bodyOf(req: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    req.setEncoding('utf8');
    req.on('data', (chunk: string) => (text += chunk));
    req.once('end', () => resolve(text));
    req.once('error', reject);
  });
}

function flushed(res: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    res.once('finish', resolve);
    res.once('error', reject);
  });
}

createServer(async (req, res) => {
  res.end(await bodyOf(req));
  await flushed(res);
}).listen(8080);
