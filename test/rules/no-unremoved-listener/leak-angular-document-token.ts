import { DOCUMENT } from '@angular/common'
import { Component, ElementRef, inject, input } from '@angular/core'

@Component({ selector: 'app-popover', template: '<ng-content />' })
export class PopoverComponent {
  readonly anchor = input.required<HTMLElement>()
  private readonly document = inject(DOCUMENT)
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef)

  constructor() {
    this.document.addEventListener('pointerdown', (event) => { // want no-unremoved-listener: "for every mounted 'PopoverComponent'"
      if (!this.element.nativeElement.contains(event.target as Node)) this.hide()
    })
  }

  hide(): void {
    this.element.nativeElement.hidden = true
  }
}
