import { broker } from './broker';

interface Reply {
  correlation: string;
  body: unknown;
}

let counter = 0;

export function call(method: string, params: unknown, timeoutMs = 10_000): Promise<unknown> {
  const correlation = `c${++counter}`;

  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      cleanup();
      reject(new Error(`${method} timed out`));
    }, timeoutMs);

    const onReply = (reply: Reply) => {
      if (reply.correlation !== correlation) return;
      cleanup();
      resolve(reply.body);
    };
    const onDown = (err: Error) => {
      cleanup();
      reject(err);
    };
    const cleanup = () => {
      clearTimeout(timer);
      broker.off('reply', onReply);
      broker.off('down', onDown);
    };

    broker.on('reply', onReply);
    broker.on('down', onDown);
    broker.publish({ correlation, method, params });
  });
}
