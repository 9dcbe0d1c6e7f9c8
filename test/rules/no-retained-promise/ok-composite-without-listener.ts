const shutdown = new AbortController()
process.once('SIGTERM', () => shutdown.abort())

export async function load(url: string): Promise<unknown> {
  const signal = AbortSignal.any([shutdown.signal, AbortSignal.timeout(5000)])
  const response = await fetch(url, { signal })
  return response.json()
}
