const ENDPOINT = 'wss://live.example.net/feed';

type Handler = (message: unknown) => void;

let current: WebSocket | undefined;
let attempt = 0;
let handler: Handler = () => {};

const backoff = (n: number) => Math.min(30_000, 500 * 2 ** n);

function connect(): void {
  const socket = new WebSocket(ENDPOINT);
  current = socket;

  socket.addEventListener('open', () => {
    attempt = 0;
  });
  socket.addEventListener('message', (e) => handler(JSON.parse(e.data as string)));
  socket.addEventListener('close', () => {
    setTimeout(connect, backoff(attempt++));
  });

  window.addEventListener('offline', () => socket.close()); // want no-unremoved-listener: "'offline' listener on 'window'"
}

export const send = (message: unknown) => current?.send(JSON.stringify(message));
export const setHandler = (next: Handler) => {
  handler = next;
};

connect();
