import { Directive, ElementRef, HostListener, Inject } from '@angular/core'
import { DOCUMENT } from '@angular/common'

@Directive({ selector: '[appDraggable]' })
export class DraggableDirective {
  constructor(
    private readonly host: ElementRef<HTMLElement>,
    @Inject(DOCUMENT) private readonly document: Document,
  ) {}

  @HostListener('pointerdown', ['$event'])
  start(down: PointerEvent): void {
    this.document.addEventListener('pointermove', (move) => { // want no-unremoved-listener: "on every event"
      this.host.nativeElement.style.left = `${String(move.clientX - down.offsetX)}px`
    })
  }
}
