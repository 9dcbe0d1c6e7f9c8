export interface SolveResult {
  moves: number[];
  nodes: number;
}

export function solve(board: Uint8Array, timeoutMs = 5_000): Promise<SolveResult> {
  const worker = new Worker(new URL('./solver.worker.js', import.meta.url), { type: 'module' });

  return new Promise<SolveResult>((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new Error('solver timed out'))), timeoutMs);

    function finish(settle: () => void): void {
      clearTimeout(timer);
      worker.terminate();
      settle();
    }

    worker.addEventListener('message', (e: MessageEvent<SolveResult>) => finish(() => resolve(e.data)));
    worker.addEventListener('error', (e) => finish(() => reject(new Error(e.message))));
    worker.addEventListener('messageerror', () => finish(() => reject(new Error('bad message'))));
    worker.postMessage(board);
  });
}
