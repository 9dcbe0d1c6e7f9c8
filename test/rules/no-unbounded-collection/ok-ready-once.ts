export class Service {
  private readonly waiting: (() => void)[] = []
  private isReady = false

  whenReady(): Promise<void> {
    if (this.isReady) return Promise.resolve()
    return new Promise((resolve) => {
      this.waiting.push(resolve)
    })
  }

  start(): void {
    this.isReady = true
    for (const go of this.waiting) go()
  }
}
