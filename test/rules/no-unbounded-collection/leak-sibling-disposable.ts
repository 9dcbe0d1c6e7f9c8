import { CompositeDisposable, Disposable } from 'event-kit'
import type { Editor } from './editor'

export class EditorRegistry {
  private readonly subscriptions = new CompositeDisposable()

  maintainTabType(editor: Editor): Disposable {
    const update = (): void => editor.setSoftTabs(editor.usesSoftTabs())
    const grammar = editor.onDidChangeGrammar(update)
    this.subscriptions.add(grammar)
    this.subscriptions.add(editor.onDidTokenize(update)) // want no-unbounded-collection: "'this.subscriptions' gets an entry on every call of 'maintainTabType', and 'this.subscriptions.remove(grammar)' on line 14"

    return new Disposable(() => {
      this.subscriptions.remove(grammar)
      grammar.dispose()
    })
  }

  destroy(): void {
    this.subscriptions.dispose()
  }
}
