import { DisposableCollection } from './disposable.js'
import { keybindings } from './keybindings.js'

export class Preview {
  protected readonly toDispose = new DisposableCollection()

  constructor(protected readonly frame: HTMLIFrameElement) {
    this.frame.onload = () => this.listen()
  }

  /** Every load brings a document of its own, and takes the old one away with its listeners. */
  protected listen(): void {
    const { contentDocument } = this.frame
    if (!contentDocument) return
    const onKey = (event: KeyboardEvent): void => keybindings.run(event)
    contentDocument.addEventListener('keydown', onKey, true)
    this.toDispose.push({ dispose: () => contentDocument.removeEventListener('keydown', onKey) })
  }
}
