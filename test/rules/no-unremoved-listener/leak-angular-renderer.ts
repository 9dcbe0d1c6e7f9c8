import { Component, ElementRef, OnInit, Renderer2 } from '@angular/core'

@Component({ selector: 'app-dropdown', template: '<ng-content />' })
export class DropdownComponent implements OnInit {
  open = false

  constructor(
    private readonly renderer: Renderer2,
    private readonly host: ElementRef<HTMLElement>,
  ) {}

  ngOnInit(): void {
    this.renderer.listen('document', 'click', (event: MouseEvent) => { // want no-unremoved-listener: "'click' listener on 'document' is added for every mounted 'DropdownComponent'"
      if (!this.host.nativeElement.contains(event.target as Node)) this.open = false
    })
    // The component's own element: both go together.
    this.renderer.listen(this.host.nativeElement, 'focusin', () => (this.open = true))
  }
}
