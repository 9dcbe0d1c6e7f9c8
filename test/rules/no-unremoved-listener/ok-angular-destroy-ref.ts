import { Directive, DestroyRef, ElementRef, inject, output } from '@angular/core';

@Directive({ selector: '[appOutside]', standalone: true })
export class OutsideDirective {
  readonly outside = output<PointerEvent>();
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;

  constructor() {
    const onPointer = (e: PointerEvent) => {
      if (!this.host.contains(e.target as Node)) this.outside.emit(e);
    };
    document.addEventListener('pointerdown', onPointer);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('pointerdown', onPointer));
  }
}

@Directive({ selector: '[appPaste]', standalone: true })
export class PasteDirective {
  readonly pasted = output<string>();

  constructor(destroyRef: DestroyRef) {
    const controller = new AbortController();
    window.addEventListener('paste', (e) => this.pasted.emit(e.clipboardData?.getData('text') ?? ''), {
      signal: controller.signal,
    });
    destroyRef.onDestroy(() => controller.abort());
  }
}
