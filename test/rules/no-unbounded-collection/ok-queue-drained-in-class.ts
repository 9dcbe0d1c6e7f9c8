interface Task {
  readonly id: string
  run(): Promise<void>
}

export class Runner {
  private static instance: Runner
  private readonly queue: Task[] = []
  private busy = false

  static getInstance(): Runner {
    return (Runner.instance ??= new Runner())
  }

  submit(task: Task): void {
    this.queue.push(task)
    void this.drain()
  }

  private async drain(): Promise<void> {
    if (this.busy) return
    this.busy = true
    for (let task = this.queue.shift(); task; task = this.queue.shift()) await task.run()
    this.busy = false
  }
}
