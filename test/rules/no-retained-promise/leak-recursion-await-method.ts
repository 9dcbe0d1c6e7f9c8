import type { Consumer } from './consumer.js'

export class Subscription {
  private stopped = false

  constructor(private readonly consumer: Consumer) {}

  start(): void {
    void this.loop()
  }

  stop(): void {
    this.stopped = true
  }

  private async loop(): Promise<void> {
    if (this.stopped) return
    try {
      const batch = await this.consumer.fetch()
      await batch.process()
    } catch (error) {
      console.warn(error)
    }
    await this.loop() // want no-retained-promise: "'loop' waits for its own next turn"
  }
}
