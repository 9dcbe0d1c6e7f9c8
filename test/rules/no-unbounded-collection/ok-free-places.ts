interface Entry {
  state: 'used' | 'free'
  message?: Uint8Array
}

// A place that is free is filled again.
export class Slots {
  private readonly entries: Entry[] = []

  constructor(private readonly peer: string) {}

  take(message: Uint8Array): number {
    const free = this.entries.findIndex(({ state }) => state === 'free')
    const entry: Entry = { state: 'used', message }
    if (free >= 0) {
      this.entries[free] = entry
      return free
    }
    return this.entries.push(entry) - 1
  }

  release(index: number): void {
    this.entries[index] = { state: 'free' }
  }
}
