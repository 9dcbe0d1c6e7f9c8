import { EventEmitter } from 'node:events';
import type { Connection, Column, Row } from './connection';

export class Query extends EventEmitter {
  private connection: Connection | null = null;
  private columns: Column[] = [];

  constructor(readonly text: string) {
    super();
    this.onEmpty = this.onEmpty.bind(this);
    this.onColumns = this.onColumns.bind(this);
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.parse(this.text);
    connection.once('empty', this.onEmpty);
    connection.once('columns', this.onColumns);
  }

  onEmpty(): void {
    this.connection?.off('columns', this.onColumns);
    this.emit('end', [] as Row[]);
  }

  onColumns(columns: Column[]): void {
    this.connection?.off('empty', this.onEmpty);
    this.columns = columns;
  }
}
