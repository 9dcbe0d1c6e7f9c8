import Fastify from 'fastify';
import { EventEmitter } from 'node:events';

interface Tick {
  symbol: string;
  price: number;
}

const ticker = new EventEmitter<{ tick: [Tick] }>();
const fastify = Fastify({ logger: true });

fastify.get('/prices', async () => ({ symbols: ['AAPL', 'MSFT'] }));

fastify.get<{ Params: { symbol: string } }>('/prices/:symbol/next', async (request, reply) => {
  const { symbol } = request.params;
  let last: Tick | undefined;

  ticker.on('tick', (tick) => { // want no-unremoved-listener: "'tick' listener on 'ticker'"
    if (tick.symbol === symbol) last = tick;
  });

  await new Promise((resolve) => setTimeout(resolve, 1_000));
  if (!last) return reply.code(204).send();
  return last;
});

export function publish(tick: Tick): void {
  ticker.emit('tick', tick);
}

await fastify.listen({ port: 4000 });
