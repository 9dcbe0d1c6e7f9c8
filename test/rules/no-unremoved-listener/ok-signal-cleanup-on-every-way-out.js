export function sleep(ms, { signal } = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)

    const onAbort = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, ms)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}

export async function poll(check, { every = 1000, signal } = {}) {
  for (;;) {
    const value = await check()
    if (value !== undefined) return value
    await sleep(every, { signal })
  }
}

export function abortable(promise, signal) {
  const { promise: aborted, reject } = Promise.withResolvers()
  const stop = () => reject(signal.reason)
  signal.addEventListener('abort', stop)
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', stop))
}
