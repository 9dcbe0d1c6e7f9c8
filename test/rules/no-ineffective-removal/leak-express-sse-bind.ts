import express, { type Response } from 'express';
import { orders } from './orders';

interface Order {
  shop: string;
  total: number;
}

const app = express();

function send(this: Response, order: Order): void {
  this.write(`data: ${JSON.stringify(order)}\n\n`);
}

app.get('/shops/orders', (req, res) => {
  res.writeHead(200, { 'content-type': 'text/event-stream' });
  orders.on('placed', send.bind(res)); // want no-ineffective-removal: "'placed' listener on 'orders' stays"
  req.on('close', () => orders.off('placed', send.bind(res)));
});

app.listen(8080);
