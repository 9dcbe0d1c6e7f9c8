import Router from '@koa/router';
import { openCursor } from './cursor';

interface ReportContext {
  params: Record<string, string>;
  socket: import('node:net').Socket;
  status: number;
  body: unknown;
}

const reports = new Router();

reports.get('/reports/:id/rows', async (ctx: ReportContext) => {
  const cursor = await openCursor(ctx.params.id!);

  ctx.socket.on('close', () => { // want no-unremoved-listener: "'close' listener on 'ctx.socket'"
    cursor.cancel();
  });

  const rows: unknown[] = [];
  for await (const row of cursor) {
    rows.push(row);
    if (rows.length === 500) break;
  }
  ctx.body = { rows, more: rows.length === 500 };
});

export { reports };
