import { Component, ElementRef, OnDestroy, Renderer2, ViewChild } from '@angular/core'
import { fromEvent } from 'rxjs'
import { takeUntilDestroyed } from '@angular/core/rxjs-interop'

@Component({ selector: 'app-lightbox', template: '<img #image />' })
export class LightboxComponent implements OnDestroy {
  @ViewChild('image') image!: ElementRef<HTMLImageElement>
  private readonly unlisten: () => void

  constructor(private readonly renderer: Renderer2) {
    this.unlisten = this.renderer.listen('document', 'keydown.escape', () => this.close())
    fromEvent(window, 'resize')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.fit())
  }

  ngAfterViewInit(): void {
    // Its own image.
    this.renderer.listen(this.image.nativeElement, 'click', () => this.close())
  }

  ngOnDestroy(): void {
    this.unlisten()
  }

  private fit(): void {
    this.image.nativeElement.style.maxHeight = `${String(window.innerHeight)}px`
  }

  private close(): void {
    this.image.nativeElement.src = ''
  }
}
