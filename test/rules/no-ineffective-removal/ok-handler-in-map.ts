import { bus } from './bus';

type Listener = (row: Record<string, unknown>) => void;

/** Subscriptions of one open table view. */
export class TableView {
  private readonly listeners = new Map<string, Listener>();

  constructor(private readonly render: (rows: unknown[]) => void, private rows: unknown[] = []) {}

  watch(table: string): void {
    if (this.listeners.has(table)) return;
    const listener: Listener = (row) => {
      this.rows = [...this.rows, row].slice(-500);
      this.render(this.rows);
    };
    this.listeners.set(table, listener);
    bus.on(table, listener);
  }

  unwatch(table: string): void {
    const listener = this.listeners.get(table);
    if (!listener) return;
    bus.off(table, listener);
    this.listeners.delete(table);
  }

  dispose(): void {
    for (const [table, listener] of this.listeners) bus.off(table, listener);
    this.listeners.clear();
  }
}
