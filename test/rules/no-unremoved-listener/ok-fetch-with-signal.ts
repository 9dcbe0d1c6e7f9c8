export interface FetchOptions {
  signal?: AbortSignal;
  timeout?: number;
}

const BASE = 'https://api.example.org/v1';

export async function getJson<T>(path: string, { signal, timeout = 8_000 }: FetchOptions = {}): Promise<T> {
  const limit = AbortSignal.timeout(timeout);
  const either = signal ? AbortSignal.any([signal, limit]) : limit;
  const response = await fetch(new URL(path, BASE), { signal: either });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

export async function firstOf<T>(paths: string[], signal?: AbortSignal): Promise<T> {
  const race = new AbortController();
  race.signal.addEventListener('abort', () => console.debug('dropping the slower ones'));
  try {
    return await Promise.any(
      paths.map((p) => getJson<T>(p, { signal: signal ? AbortSignal.any([signal, race.signal]) : race.signal })),
    );
  } finally {
    race.abort();
  }
}
