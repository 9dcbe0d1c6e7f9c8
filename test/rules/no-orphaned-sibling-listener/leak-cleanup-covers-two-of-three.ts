import { EventEmitter } from 'node:events';

export const cluster = new EventEmitter();

export function waitForLeader(term: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const cleanup = () => {
      cluster.off('elected', onElected);
      cluster.off('split', onSplit);
    };
    const onElected = (node: string, at: number) => {
      if (at < term) return;
      cleanup();
      resolve(node);
    };
    const onSplit = () => {
      cleanup();
      reject(new Error(`no majority in term ${term}`));
    };

    cluster.on('elected', onElected);
    cluster.on('split', onSplit);
    cluster.once('stepdown', () => { // want no-orphaned-sibling-listener: "'stepdown' listener on 'cluster'"
      cleanup();
      reject(new Error('stepped down'));
    });
  });
}
