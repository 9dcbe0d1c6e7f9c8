import { Modal, type App } from 'obsidian'

export class KeyModal extends Modal {
  constructor(app: App, private readonly done: (key: string) => void) {
    super(app)
  }

  onOpen(): void {
    this.contentEl.setText('Press a key')
    document.addEventListener('keydown', this.onKey) // want no-ineffective-removal: "stands in a method that is never called"
  }

  onclose(): void {
    document.removeEventListener('keydown', this.onKey)
    this.contentEl.empty()
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    this.done(event.key)
    this.close()
  }
}
