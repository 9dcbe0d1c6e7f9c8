import { WebSocketServer, type WebSocket } from 'ws';
import { quotes } from './quotes';

interface Quote {
  symbol: string;
  bid: number;
  ask: number;
}

const wss = new WebSocketServer({ port: 8090 });
const clients = new Map<WebSocket, Set<string>>();

quotes.on('quote', (quote: Quote) => {
  const frame = JSON.stringify(quote);
  for (const [socket, symbols] of clients) {
    if (symbols.has(quote.symbol)) socket.send(frame);
  }
});

wss.on('connection', (socket: WebSocket) => {
  const symbols = new Set<string>();
  clients.set(socket, symbols);

  socket.on('message', (raw) => {
    const { op, symbol } = JSON.parse(String(raw)) as { op: string; symbol: string };
    if (op === 'add' && symbols.size < 50) symbols.add(symbol);
    if (op === 'remove') symbols.delete(symbol);
  });
  socket.on('close', () => clients.delete(socket));
});
