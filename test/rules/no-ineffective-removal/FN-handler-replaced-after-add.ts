import { throttle } from './timing';
import { feed } from './feed';

interface Row {
  id: number;
  price: number;
}

export class PriceGrid {
  private readonly rows = new Map<number, Row>();
  private onRow: (row: Row) => void;

  constructor(private readonly draw: (rows: Iterable<Row>) => void, rate = 250) {
    this.onRow = throttle((row: Row) => this.update(row), rate);
    feed.on('row', this.onRow);
  }

  setRate(rate: number): void {
    this.onRow = throttle((row: Row) => this.update(row), rate);
  }

  destroy(): void {
    feed.off('row', this.onRow);
    this.rows.clear();
  }

  private update(row: Row): void {
    this.rows.set(row.id, row);
    this.draw(this.rows.values());
  }
}
