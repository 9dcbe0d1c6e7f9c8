import { runtime } from './runtime'

interface Signal {
  readonly to: string
  readonly name: string
}

class Instance {
  readonly history: number[] = new Array(50_000).fill(0)
  readonly signals: string[] = []

  constructor(readonly id: string) {}
}

export async function execute(id: string, steps: readonly ((instance: Instance) => Promise<void>)[]): Promise<void> {
  const instance = new Instance(id)
  runtime.on('signal', (signal: Signal) => { // want no-large-capture: "'signal' listener on 'runtime' keeps all of 'instance' (≈ 400 KB) and uses only 'instance.id'"
    if (signal.to === instance.id) runtime.acknowledge(signal.name)
  })
  for (const step of steps) await step(instance)
}
