import { ItemView, type WorkspaceLeaf } from 'obsidian'

export class OutlineView extends ItemView {
  constructor(leaf: WorkspaceLeaf) {
    super(leaf)
    this.icon = 'list'
  }

  getViewType(): string {
    return 'outline-plus'
  }

  getDisplayText(): string {
    return 'Outline'
  }

  async onOpen(): Promise<void> {
    this.draw()
    this.app.workspace.on('active-leaf-change', () => this.draw()) // want no-unremoved-listener: "for every mounted 'OutlineView'"
    window.addEventListener('resize', () => this.draw()) // want no-unremoved-listener: "'resize' listener on 'window'"
  }

  private draw(): void {
    this.contentEl.empty()
    this.contentEl.createEl('p', { text: this.app.workspace.getActiveFile()?.basename ?? '' })
  }
}
