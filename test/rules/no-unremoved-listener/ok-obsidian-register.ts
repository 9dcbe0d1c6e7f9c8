import { ItemView, Modal, Plugin, type TFile } from 'obsidian'

export default class OutlinePlugin extends Plugin {
  async onload(): Promise<void> {
    this.registerEvent(this.app.workspace.on('file-open', (file) => this.opened(file)))
    this.registerDomEvent(document, 'click', () => this.opened(null))
    this.app.workspace.onLayoutReady(() => this.opened(this.app.workspace.getActiveFile()))
  }

  private opened(file: TFile | null): void {
    document.title = file?.basename ?? ''
  }
}

export class OutlineView extends ItemView {
  getViewType(): string {
    return 'outline-plus'
  }

  getDisplayText(): string {
    return 'Outline'
  }

  async onOpen(): Promise<void> {
    this.registerEvent(this.app.vault.on('modify', () => this.draw()))
    this.registerEvent(this.app.metadataCache.on('changed', () => this.draw()))
    this.contentEl.addEventListener('click', () => this.draw())
  }

  private draw(): void {
    this.contentEl.empty()
  }
}

export class KeyModal extends Modal {
  private readonly onKey = (event: KeyboardEvent): void => this.contentEl.setText(event.key)

  onOpen(): void {
    document.addEventListener('keydown', this.onKey)
  }

  onClose(): void {
    document.removeEventListener('keydown', this.onKey)
  }
}
