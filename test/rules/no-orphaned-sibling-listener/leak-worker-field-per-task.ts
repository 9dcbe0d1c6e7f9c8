import { Worker } from 'node:worker_threads';

export class Renderer {
  private readonly worker: Worker;

  constructor(script: URL) {
    this.worker = new Worker(script);
  }

  render(scene: Scene): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.worker.once('message', resolve); // want no-orphaned-sibling-listener: "on every call of 'render'"
      this.worker.once('error', reject);
      this.worker.postMessage(scene);
    });
  }
}

interface Scene {
  triangles: Float32Array;
}
