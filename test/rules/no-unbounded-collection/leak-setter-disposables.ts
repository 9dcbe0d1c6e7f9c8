import { Disposable, DisposableCollection } from './disposable'
import type { StatusBar } from './status-bar'

export class StatusMessages {
  private readonly toDispose = new DisposableCollection()

  constructor(private readonly statusBar: StatusBar) {}

  async setMessage(id: string, text: string): Promise<void> {
    await this.statusBar.setElement(id, { text })
    this.toDispose.push(Disposable.create(() => this.statusBar.removeElement(id))) // want no-unbounded-collection: "'this.toDispose' gets an entry on every call of 'setMessage'"
  }

  dispose(): void {
    this.toDispose.dispose()
  }
}
