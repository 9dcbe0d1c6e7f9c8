import { Disposable } from 'vs/base/common/lifecycle';
import { Emitter, Event } from 'vs/base/common/event';
import type { IConfigurationService } from 'vs/platform/configuration/common/configuration';
import type { IEditorService } from 'vs/workbench/services/editor/common/editorService';

export class WordCounter extends Disposable {
  private readonly _onDidCount = this._register(new Emitter<number>());
  readonly onDidCount: Event<number> = this._onDidCount.event;

  private enabled = true;

  constructor(
    private readonly editors: IEditorService,
    private readonly configuration: IConfigurationService,
  ) {
    super();
    this._register(this.editors.onDidActiveEditorChange(() => this.count()));
    this._register(
      this.configuration.onDidChangeConfiguration((e) => {
        if (e.affectsConfiguration('wordCounter')) this.enabled = this.configuration.getValue('wordCounter.enabled');
      }),
    );
    this._register(this.onDidCount((n) => this.trace(n)));
  }

  private count(): void {
    if (!this.enabled) return;
    const text: string = this.editors.activeTextEditorControl?.getModel()?.getValue() ?? '';
    this._onDidCount.fire(text.split(/\s+/).filter(Boolean).length);
  }

  private trace(n: number): void {
    console.debug('words', n);
  }
}
