export type ModalResult = 'ok' | 'cancel';

export class Modal {
  private resolve?: (result: ModalResult) => void;

  constructor(private readonly element: HTMLElement) {
    element.querySelector('.ok')?.addEventListener('click', () => this.close('ok'));
    element.querySelector('.cancel')?.addEventListener('click', () => this.close('cancel'));
  }

  open(): Promise<ModalResult> {
    this.element.hidden = false;
    document.body.classList.add('has-modal');
    document.addEventListener('keydown', (e) => { // want no-unremoved-listener: "'keydown' listener on 'document'"
      if (e.key === 'Escape') this.close('cancel');
    });
    return new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  close(result: ModalResult): void {
    this.element.hidden = true;
    document.body.classList.remove('has-modal');
    this.resolve?.(result);
    this.resolve = undefined;
  }
}
