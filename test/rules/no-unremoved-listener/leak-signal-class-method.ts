type ProgressListener = (loaded: number, total: number) => void;

export class ChunkUploader {
  readonly #endpoint: URL;
  #sent = 0;

  constructor(endpoint: string | URL) {
    this.#endpoint = new URL(endpoint);
  }

  get sent(): number {
    return this.#sent;
  }

  upload(chunk: Blob, index: number, abortSignal: AbortSignal, onProgress?: ProgressListener): Promise<void> {
    return new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      xhr.open('PUT', new URL(`?part=${index}`, this.#endpoint));
      xhr.upload.addEventListener('progress', (e) => onProgress?.(e.loaded, e.total));
      xhr.addEventListener('load', () => {
        this.#sent += chunk.size;
        resolve();
      });
      xhr.addEventListener('error', () => reject(new Error(`part ${index} failed`)));
      abortSignal.addEventListener('abort', () => xhr.abort()); // want no-unremoved-listener: "'abort' listener on 'abortSignal'"
      xhr.send(chunk);
    });
  }
}
