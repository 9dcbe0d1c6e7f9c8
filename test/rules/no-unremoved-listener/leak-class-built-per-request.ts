import express from 'express';
import { EventEmitter } from 'node:events';

interface Change {
  table: string;
  id: number;
}

const changes = new EventEmitter();

class ChangeCollector {
  readonly #seen: Change[] = [];

  constructor() {
    changes.on('change', (c: Change) => this.#seen.push(c)); // want no-unremoved-listener: "'change' listener on 'changes'"
  }

  summary(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { table } of this.#seen) counts[table] = (counts[table] ?? 0) + 1;
    return counts;
  }
}

const app = express();

app.post('/batch', async (req, res) => {
  const collector = new ChangeCollector();
  for (const row of req.body.rows) {
    await new Promise((resolve) => setImmediate(resolve));
    changes.emit('change', { table: row.table, id: row.id });
  }
  res.json(collector.summary());
});

app.listen(8080);
