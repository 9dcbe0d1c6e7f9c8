import type { EventEmitter } from 'node:events';

interface Row {
  id: string;
  label: string;
}

/** One per open tab; the bus is the application's. */
export class TabModel {
  readonly rows = new Map<string, Row>();

  constructor(bus: EventEmitter, private readonly tab: string) {
    bus.on('row', (tab: string, row: Row) => { // want no-unremoved-listener: "'row' listener on 'bus' is added for every 'TabModel' instance"
      if (tab === this.tab) this.rows.set(row.id, row);
    });
  }

  label(id: string): string {
    return this.rows.get(id)?.label ?? '';
  }
}
