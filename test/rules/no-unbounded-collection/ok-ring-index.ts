const SIZE = 256
const latencies: number[] = []
let next = 0

export function measure(startedAt: number): void {
  latencies[next++ % SIZE] = performance.now() - startedAt
}

export function mean(): number {
  return latencies.reduce((sum, value) => sum + value, 0) / latencies.length
}
