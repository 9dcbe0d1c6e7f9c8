interface Entry {
  state: 'queued' | 'freed'
  message?: Uint8Array
}

export class SendBuffer {
  private readonly entries: Entry[] = []
  private sent = 0

  constructor(private readonly peer: string) {}

  send(message: Uint8Array): void {
    const index = this.entries.length
    const entry: Entry = { state: 'queued', message }
    this.entries[index] = entry // want no-unbounded-collection: "leaves its key behind: this.entries:7 → entry:15 → entry:14. Take it out with 'splice' or 'shift'."
    this.flush()
  }

  private flush(): void {
    while (this.sent < this.entries.length) {
      console.info(this.peer, this.entries[this.sent]?.message)
      this.entries[this.sent] = { state: 'freed' }
      this.sent++
    }
  }
}
