import { DOCUMENT } from '@angular/common'
import { DestroyRef, Directive, ElementRef, HostListener, inject } from '@angular/core'

@Directive({ selector: '[appResizable]', host: { '(dblclick)': 'reset()' } })
export class ResizableDirective {
  private readonly document = inject(DOCUMENT)
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef)

  constructor() {
    const onBlur = (): void => this.stop()
    this.document.addEventListener('visibilitychange', onBlur)
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('visibilitychange', onBlur))
    // The host element goes with the directive.
    this.host.nativeElement.addEventListener('dragstart', (event) => event.preventDefault())
  }

  @HostListener('pointerdown')
  start(): void {
    this.document.addEventListener('pointermove', this.move)
    this.document.addEventListener('pointerup', this.stop)
  }

  @HostListener('window:keydown.escape')
  reset(): void {
    this.host.nativeElement.style.width = ''
  }

  private readonly move = (event: PointerEvent): void => {
    this.host.nativeElement.style.width = `${String(event.clientX)}px`
  }

  private readonly stop = (): void => {
    this.document.removeEventListener('pointermove', this.move)
    this.document.removeEventListener('pointerup', this.stop)
  }
}
