import * as vscode from 'vscode'
import { render } from './render'

export class PreviewManager {
  private readonly previews = new Map<string, vscode.WebviewPanel>()

  constructor(private readonly log: (text: string) => void) {}

  async open(uri: vscode.Uri): Promise<void> {
    const panel = vscode.window.createWebviewPanel('preview', uri.fsPath, vscode.ViewColumn.Beside)
    this.previews.set(uri.toString(), panel)
    panel.onDidDispose(() => this.previews.delete(uri.toString()))
    panel.webview.html = await render(uri)
  }

  update(uri: vscode.Uri, html: string): void {
    const panel = this.previews.get(uri.toString())
    if (panel) panel.webview.html = html
  }
}
