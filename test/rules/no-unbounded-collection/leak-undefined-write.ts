type Resolve = (value: unknown) => void

const waiting: Record<string, Resolve | undefined> = {}

export function request(worker: Worker, body: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    const id = crypto.randomUUID()
    waiting[id] = resolve // want no-unbounded-collection: "and 'waiting[id] = undefined' on line 15 leaves its key behind: waiting:3 → entry:8 → resolve:6. Use 'delete'."
    worker.postMessage({ id, body })
  })
}

export function settle(id: string, value: unknown): void {
  waiting[id]?.(value)
  waiting[id] = undefined
}
