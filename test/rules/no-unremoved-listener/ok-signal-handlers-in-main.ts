import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { openDatabase, type Database } from './database';

interface Config {
  port: number;
  url: string;
}

function configFrom(env: NodeJS.ProcessEnv): Config {
  return { port: Number(env.PORT ?? 3000), url: env.DATABASE_URL ?? 'sqlite::memory:' };
}

function stopOnSignals(server: Server, db: Database): void {
  const stop = (signal: NodeJS.Signals) => {
    console.info('got %s, closing', signal);
    server.close(() => void db.close());
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('uncaughtException', (err) => {
    console.error(err);
    server.close(() => process.exit(1));
  });
}

async function main(): Promise<void> {
  const config = configFrom(process.env);
  const db = await openDatabase(config.url);
  const server = createServer((req, res) => res.end(req.url));

  stopOnSignals(server, db);
  server.listen(config.port);
  await once(server, 'listening');
}

main().catch((err) => {
  console.error(err);
  process.exitCode = 1;
});
