import { EventEmitter } from 'node:events';
import { WebSocketServer, type WebSocket } from 'ws';

const lobby = new EventEmitter();
const server = new WebSocketServer({ port: 9001 });

server.on('connection', (socket: WebSocket) => {
  const start = (room: string) => {
    lobby.off('matched', start);
    socket.send(JSON.stringify({ type: 'start', room }));
  };
  const giveUp = () => {
    lobby.off('closing', giveUp);
    socket.close(1001, 'no match');
  };

  lobby.addListener('matched', start); // want no-orphaned-sibling-listener: "'matched' listener on 'lobby'"
  lobby.addListener('closing', giveUp);
});
