import type { Editor } from './editor';

/** Shows the colour picker while a colour literal is hovered. */
export class ColorPicker {
  private readonly showBound: () => void;
  private readonly hideBound: () => void;
  private visible = false;

  constructor(private readonly editor: Editor) {
    this.showBound = this.show.bind(this);
    this.hideBound = this.hide.bind(this);
    document.addEventListener('scroll', this.hideBound); // want no-ineffective-removal: "'scroll' listener on 'document' stays"
    editor.onHover = this.showBound;
  }

  dispose(): void {
    document.removeEventListener('scroll', this.showBound);
    this.hide();
  }

  private show(): void {
    this.visible = true;
    this.editor.overlay(this);
  }

  private hide(): void {
    if (this.visible) this.editor.overlay(null);
    this.visible = false;
  }
}
