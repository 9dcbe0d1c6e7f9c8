import { Channel } from './channel';
import type { Chunk, ReadRequest } from './protocol';

export class FileChannel extends Channel {
  async read(request: ReadRequest): Promise<Chunk> {
    const { stream } = this.source;
    if (stream.readableLength === 0) {
      await new Promise<void>((fulfil, reject) => {
        stream.once('readable', fulfil); // want no-orphaned-sibling-listener: "'readable' listener on 'stream'"
        stream.once('end', fulfil);
        stream.once('error', reject);
      });
    }
    return { data: stream.read(Math.min(request.size, stream.readableLength)) };
  }
}
