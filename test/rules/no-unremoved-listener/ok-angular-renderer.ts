import { Component, ElementRef, OnDestroy, OnInit, Renderer2 } from '@angular/core'

@Component({ selector: 'app-dropdown', template: '<ng-content />' })
export class DropdownComponent implements OnInit, OnDestroy {
  open = false
  private unlisten?: () => void

  constructor(
    private readonly renderer: Renderer2,
    private readonly host: ElementRef<HTMLElement>,
  ) {}

  ngOnInit(): void {
    this.unlisten = this.renderer.listen('document', 'click', (event: MouseEvent) => {
      if (!this.host.nativeElement.contains(event.target as Node)) this.open = false
    })
  }

  ngOnDestroy(): void {
    this.unlisten?.()
  }
}
