enum Phase {
  Parse,
  Check,
  Emit,
}

const timings: Partial<Record<Phase, number[]>> = {}
const last = new Map<Phase, number>()

export function finish(phase: Phase, startedAt: number): void {
  last.set(phase, performance.now() - startedAt)
  timings[phase] = [performance.now() - startedAt]
}
