import { runtime } from './runtime'

interface Signal {
  readonly to: string
  readonly name: string
}

class Instance {
  readonly history: number[] = new Array(50_000).fill(0)

  constructor(readonly id: string) {}
}

export async function execute(of: string, steps: readonly ((instance: Instance) => Promise<void>)[]): Promise<void> {
  const instance = new Instance(of)
  const { id } = instance
  runtime.on('signal', (signal: Signal) => {
    if (signal.to === id) runtime.acknowledge(signal.name)
  })
  for (const step of steps) await step(instance)
}
