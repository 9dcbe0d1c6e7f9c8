const samples: NodeJS.MemoryUsage[] = []

export function watchMemory(): NodeJS.Timeout {
  return setInterval(() => {
    samples.push(process.memoryUsage()) // want no-unbounded-collection: "'samples' gets an entry at every interval"
  }, 1000)
}

export function peak(): number {
  return Math.max(...samples.map((sample) => sample.heapUsed))
}
