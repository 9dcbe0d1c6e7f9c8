// What an entry ends with is told elsewhere, or it is not the entry that ends.
import type { Disposable, MessageConnection } from './protocol.js';

interface Ended {
  dispose(): void;
}

class Handles implements Disposable {
  #all: Disposable[] = [];
  #ended: Array<() => void> = [];

  onDispose(listener: () => void): void {
    this.#ended.push(listener);
  }

  push(handle: Disposable): void {
    this.#all.push(handle);
  }

  dispose(): void {
    for (const handle of this.#all.splice(0)) handle.dispose();
    for (const listener of this.#ended.splice(0)) listener();
  }
}

/** The value's own `dispose` takes the entry out. */
export abstract class References<V extends Ended> {
  protected readonly values = new Map<string, V>();
  protected readonly references = new Map<string, Handles>();

  acquire(key: string, value: V): Handles {
    return this.references.get(key) ?? this.create(key, value);
  }

  protected create(key: string, value: V): Handles {
    const references = new Handles();
    references.onDispose(() => value.dispose());
    const dispose = value.dispose.bind(value);
    value.dispose = () => {
      dispose();
      this.values.delete(key);
      this.references.delete(key);
      references.dispose();
    };
    this.references.set(key, references);
    return references;
  }
}

/** What `onClose` gives is a handle; the connection ends, and the list with its owner. */
export class Connection {
  protected handles: Disposable[] = [];
  protected isConnected = false;

  constructor(protected readonly connection: MessageConnection) {}

  connect(): void {
    const handle = this.connection.onClose(() => {
      this.isConnected = false;
    });
    this.handles.push(handle);
  }

  dispose(): void {
    for (const handle of this.handles) handle.dispose();
    this.handles = [];
  }
}

/** A model that is taken out has nothing to do with the requests that it was sent. */
export class Models {
  #models = new Map<string, { send(text: string): Promise<string> }>();
  #sent: Array<string> = [];

  modelAdded(id: string): void {
    this.#models.set(id, this.#create(id));
  }

  modelRemoved(id: string): void {
    this.#models.delete(id);
  }

  sent(): readonly string[] {
    const sent = this.#sent;
    this.#sent = [];
    return sent;
  }

  #create(id: string) {
    return {
      send: async (text: string) => {
        this.#sent.push(text);
        const response = await fetch(`/models/${id}`, { method: 'POST', body: text });
        return response.text();
      },
    };
  }
}
