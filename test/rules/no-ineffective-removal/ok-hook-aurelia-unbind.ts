import { bindable, customElement } from 'aurelia-framework';

@customElement('file-drop')
export class FileDrop {
  @bindable accept = '*/*';
  private hovering = false;

  constructor(private readonly element: Element) {}

  bind(): void {
    document.addEventListener('dragover', this.onDrag);
    document.addEventListener('drop', this.onDrop);
  }

  unbind(): void {
    document.removeEventListener('dragover', this.onDrag);
    document.removeEventListener('drop', this.onDrop);
  }

  private readonly onDrag = (event: DragEvent): void => {
    event.preventDefault();
    this.hovering = this.element.contains(event.target as Node);
  };

  private readonly onDrop = (event: DragEvent): void => {
    event.preventDefault();
    if (this.hovering) this.element.dispatchEvent(new CustomEvent('files', { detail: event.dataTransfer?.files }));
  };
}
