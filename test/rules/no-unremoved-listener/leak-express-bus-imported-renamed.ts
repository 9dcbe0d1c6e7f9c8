import { Router } from 'express';
import type { Request, Response } from 'express';
import { orderEvents as events } from '../orders/events';

interface OrderUpdate {
  orderId: string;
  status: 'paid' | 'packed' | 'shipped';
}

const HEARTBEAT_MS = 15_000;
export const orderStream = Router();

function frame(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

orderStream.get('/orders/:id/stream', (req: Request, res: Response) => {
  res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });

  const heartbeat = setInterval(() => res.write(': ping\n\n'), HEARTBEAT_MS);

  events.on('updated', (update: OrderUpdate) => { // want no-unremoved-listener: "'updated' listener on 'events'"
    if (update.orderId === req.params.id) res.write(frame('updated', update));
  });
  events.on('cancelled', (orderId: string) => { // want no-unremoved-listener: "'cancelled' listener on 'events'"
    if (orderId !== req.params.id) return;
    res.write(frame('cancelled', { orderId }));
    res.end();
  });

  req.on('close', () => {
    clearInterval(heartbeat);
  });
});
