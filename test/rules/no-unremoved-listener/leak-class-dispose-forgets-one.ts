import type { EventEmitter } from 'node:events';

interface Entry {
  key: string;
  version: number;
}

export class ReplicaIndex {
  private readonly versions = new Map<string, number>();

  constructor(private readonly bus: EventEmitter, private readonly limit = 10_000) {
    this.bus.on('put', this.onPut);
    this.bus.on('delete', this.onDelete);
    this.bus.on('truncate', this.onTruncate); // want no-unremoved-listener: "'truncate' listener on 'this.bus'"
  }

  versionOf(key: string): number {
    return this.versions.get(key) ?? 0;
  }

  dispose(): void {
    this.bus.off('put', this.onPut);
    this.bus.off('delete', this.onDelete);
    this.versions.clear();
  }

  private readonly onPut = ({ key, version }: Entry): void => {
    if (this.versions.size < this.limit) this.versions.set(key, version);
  };

  private readonly onDelete = ({ key }: Entry): void => {
    this.versions.delete(key);
  };

  private readonly onTruncate = (): void => {
    this.versions.clear();
  };
}
