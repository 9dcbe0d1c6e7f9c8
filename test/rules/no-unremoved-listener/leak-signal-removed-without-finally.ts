interface Client {
  query<T>(sql: string, params: unknown[]): Promise<{ rows: T[] }>;
  cancel(): Promise<void>;
}

export interface Page<T> {
  rows: T[];
  next?: number;
}

const PAGE = 200;

export async function fetchPage<T>(client: Client, sql: string, offset: number, signal: AbortSignal): Promise<Page<T>> {
  signal.throwIfAborted();

  const cancel = () => {
    void client.cancel();
  };
  signal.addEventListener('abort', cancel); // want no-unremoved-listener: "'abort' listener on 'signal'"

  const { rows } = await client.query<T>(`${sql} LIMIT $1 OFFSET $2`, [PAGE + 1, offset]);

  signal.removeEventListener('abort', cancel);
  return rows.length > PAGE ? { rows: rows.slice(0, PAGE), next: offset + PAGE } : { rows };
}
