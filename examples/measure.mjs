/**
 * Calls `work` again and again and prints how many bytes each call left behind after a forced collection.
 * It stops after `calls` calls or ten seconds, whichever comes first.
 */
export async function measure(name, work, calls) {
  if (!globalThis.gc) {
    console.error('Forced collection is off: start with node --expose-gc')
    process.exitCode = 2
    return
  }
  for (let i = 0; i < 100; i++) await work(i)

  const before = await heap()
  const end = Date.now() + 10_000
  let done = 0
  while (done < calls && Date.now() < end) {
    await work(done)
    done++
  }
  const perCall = Math.round(((await heap()) - before) / done)
  console.log(`${name}: ${done.toLocaleString('en')} calls, ${perCall.toLocaleString('en')} bytes per call stay`)
}

/** Bytes in use once everything that can go is gone. */
async function heap() {
  for (let i = 0; i < 4; i++) {
    await new Promise((resolve) => setImmediate(resolve))
    globalThis.gc()
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
