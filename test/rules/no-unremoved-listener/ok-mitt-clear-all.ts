import mitt, { type Emitter } from 'mitt';

type Events = {
  select: string;
  clear: undefined;
};

export class Scene {
  private readonly bus: Emitter<Events> = mitt<Events>();
  private selected = new Set<string>();

  constructor(readonly name: string) {
    this.bus.on('select', (id) => this.selected.add(id));
    this.bus.on('clear', () => this.selected.clear());
    this.bus.on('*', (type) => console.debug(this.name, type));
  }

  select(id: string): void {
    this.bus.emit('select', id);
  }

  dispose(): void {
    this.bus.all.clear();
    this.selected.clear();
  }
}
