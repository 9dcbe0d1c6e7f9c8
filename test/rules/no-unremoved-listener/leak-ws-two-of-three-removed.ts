import { EventEmitter } from 'node:events';
import { WebSocketServer, type WebSocket } from 'ws';

type Player = { id: number; name: string };

export const lobby = new EventEmitter();
const server = new WebSocketServer({ noServer: true });
let nextId = 1;

function send(ws: WebSocket, type: string, payload: unknown) {
  if (ws.readyState === ws.OPEN) ws.send(JSON.stringify({ type, payload }));
}

server.on('connection', (ws: WebSocket) => {
  const me: Player = { id: nextId++, name: 'guest' };

  const onJoin = (p: Player) => send(ws, 'join', p);
  const onLeave = (p: Player) => send(ws, 'leave', p);
  const onChat = (text: string, from: Player) => {
    if (from.id !== me.id) send(ws, 'chat', { text, from });
  };

  lobby.on('join', onJoin);
  lobby.on('leave', onLeave);
  lobby.on('chat', onChat); // want no-unremoved-listener: "'chat' listener on 'lobby'"
  lobby.emit('join', me);

  ws.on('message', (raw) => lobby.emit('chat', String(raw), me));
  ws.on('close', () => {
    lobby.off('join', onJoin);
    lobby.off('leave', onLeave);
    lobby.emit('leave', me);
  });
});

export { server };
