import { DisposableStore } from './disposables'
import type { Editor } from './editor'

export class Highlighter {
  private readonly store = new DisposableStore()

  constructor(private readonly editor: Editor) {
    this.store.add(editor.onDidChangeText(() => this.update()))
    this.store.add(editor.onDidChangeTheme(() => this.update()))
  }

  update(): void {
    this.editor.repaint()
  }

  dispose(): void {
    this.store.dispose()
  }
}
