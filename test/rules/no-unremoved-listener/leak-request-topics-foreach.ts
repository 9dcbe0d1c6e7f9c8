import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const hub = new EventEmitter().setMaxListeners(0);

async function readTopics(req: IncomingMessage): Promise<string[]> {
  let body = '';
  for await (const chunk of req) body += chunk;
  return JSON.parse(body || '[]') as string[];
}

async function subscribe(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const topics = await readTopics(req);
  res.writeHead(200, { 'content-type': 'application/x-ndjson' });
  topics.forEach((topic) => {
    hub.on(topic, (value: unknown) => { // want no-unremoved-listener: "listener on 'hub'"
      res.write(`${JSON.stringify({ topic, value })}\n`);
    });
  });
}

createServer((req, res) => {
  if (req.method === 'POST') void subscribe(req, res);
  else res.writeHead(405).end();
}).listen(9_090);

export const publish = (topic: string, value: unknown) => hub.emit(topic, value);
