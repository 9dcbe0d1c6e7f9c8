import type { EventEmitter } from 'node:events';
import { cluster } from './cluster';

type Row = readonly [event: string, handler: (...args: any[]) => void];

export class ClusterPanel {
  private readonly nodes = new Map<string, 'up' | 'down'>();

  private readonly table: readonly Row[] = [
    ['node:up', (name: string) => void this.nodes.set(name, 'up')],
    ['node:down', (name: string) => void this.nodes.set(name, 'down')],
    ['node:gone', (name: string) => void this.nodes.delete(name)],
    ['reset', () => this.nodes.clear()],
  ];

  constructor(private readonly title: string, private readonly source: EventEmitter = cluster) {
    this.table.forEach(([event, handler]) => this.source.on(event, handler));
  }

  render(): string {
    const up = [...this.nodes.values()].filter((s) => s === 'up').length;
    return `${this.title}: ${up}/${this.nodes.size}`;
  }

  dispose(): void {
    this.table.forEach(([event, handler]) => this.source.off(event, handler));
  }
}
