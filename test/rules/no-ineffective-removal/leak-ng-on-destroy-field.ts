import { Component, ElementRef, Input, inject } from '@angular/core';

@Component({ selector: 'app-parallax', template: '<ng-content />' })
export class ParallaxComponent {
  @Input() ratio = 0.4;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  ngOnInit(): void {
    window.addEventListener('scroll', this.move, { passive: true }); // want no-ineffective-removal: "'scroll' listener on 'window' stays"
  }

  // Angular reads the hooks of a component from its prototype.
  ngOnDestroy = (): void => {
    window.removeEventListener('scroll', this.move);
  };

  private readonly move = (): void => {
    this.element.nativeElement.style.translate = `0 ${window.scrollY * this.ratio}px`;
  };
}
