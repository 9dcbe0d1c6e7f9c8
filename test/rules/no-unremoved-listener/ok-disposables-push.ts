import { editor, type IDisposable } from 'monaco-editor';
import { theme } from './theme';

export class Minimap {
  private readonly disposables: IDisposable[] = [];
  private readonly undo: Array<() => void> = [];

  constructor(private readonly host: HTMLElement, private readonly view: editor.IStandaloneCodeEditor) {
    this.disposables.push(
      this.view.onDidScrollChange((e) => this.scroll(e.scrollTop)),
      this.view.onDidChangeModelContent(() => this.draw()),
    );

    const onTheme = () => this.draw();
    theme.on('change', onTheme);
    this.disposables.push({ dispose: () => theme.off('change', onTheme) });

    const onResize = () => this.draw();
    window.addEventListener('resize', onResize);
    this.undo.push(() => window.removeEventListener('resize', onResize));
  }

  dispose(): void {
    while (this.disposables.length > 0) this.disposables.pop()!.dispose();
    for (const fn of this.undo) fn();
    this.undo.length = 0;
  }

  private draw(): void {
    this.host.textContent = String(this.view.getModel()?.getLineCount() ?? 0);
  }

  private scroll(top: number): void {
    this.host.style.setProperty('--top', `${top}px`);
  }
}
