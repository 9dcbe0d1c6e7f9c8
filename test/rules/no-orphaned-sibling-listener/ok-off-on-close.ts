import { EventEmitter } from 'node:events';
import { WebSocketServer, type WebSocket } from 'ws';

const lobby = new EventEmitter();
const server = new WebSocketServer({ port: 9001 });

server.on('connection', (socket: WebSocket) => {
  const start = (room: string) => {
    socket.send(JSON.stringify({ type: 'start', room }));
  };
  const giveUp = () => socket.close(1001, 'no match');

  lobby.once('matched', start);
  lobby.once('closing', giveUp);
  socket.once('close', () => {
    lobby.off('matched', start);
    lobby.off('closing', giveUp);
  });
});
