import type { Editor } from './editor';
import { documents } from './documents';

const listenerKey = Symbol('listener');

interface Tagged extends Editor {
  listenerKey?: (text: string) => void;
  [listenerKey]?: (text: string) => void;
}

export class Outline {
  private headings: string[] = [];

  constructor(private readonly editor: Tagged) {
    editor[listenerKey] = (text) => this.update(text);
    documents.on('change', this.editor[listenerKey]); // want no-ineffective-removal: "'change' listener on 'documents' stays"
  }

  update(text: string): void {
    this.headings = text.split('\n').filter((line) => line.startsWith('#'));
    this.editor.showOutline(this.headings);
  }

  destroy(): void {
    documents.off('change', this.editor.listenerKey);
    this.headings = [];
  }
}
