import { Component, Renderer2 } from '@angular/core'

// The function that `listen` returns is what takes the listener back, and it is dropped here.
@Component({ selector: 'app-lightbox', template: '<img [src]="src" />' })
export class LightboxComponent {
  src = ''

  constructor(private readonly renderer: Renderer2) {
    this.renderer.listen('document', 'keydown.escape', () => this.close())
  }

  private close(): void {
    this.src = ''
  }
}
