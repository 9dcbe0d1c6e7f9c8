export interface DelayOptions {
  signal?: AbortSignal;
}

export class AbortError extends Error {
  override name = 'AbortError';
}

/** Resolves after `ms`, or rejects as soon as the signal is aborted. */
export function delay(ms: number, { signal }: DelayOptions = {}): Promise<void> {
  if (signal?.aborted) return Promise.reject(new AbortError('aborted'));

  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener( // want no-unremoved-listener: "'abort' listener on 'signal'"
      'abort',
      () => {
        clearTimeout(timer);
        reject(new AbortError('aborted'));
      },
      { once: true },
    );
  });
}

export async function retry<T>(work: () => Promise<T>, times: number, options?: DelayOptions): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (err) {
      if (attempt >= times) throw err;
      await delay(2 ** attempt * 100, options);
    }
  }
}
