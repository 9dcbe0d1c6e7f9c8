import { Component, Injectable, type ElementRef, type OnDestroy, type OnInit } from '@angular/core'

@Injectable({ providedIn: 'root' })
export class Keys {
  constructor() {
    window.addEventListener('keydown', (event) => this.press(event.key))
  }

  press(key: string) {
    log(key)
  }
}

@Component({ selector: 'app-grid', template: '' })
export class GridComponent implements OnInit, OnDestroy {
  private readonly onResize = () => this.layout()

  constructor(private readonly host: ElementRef<HTMLElement>) {}

  ngOnInit() {
    window.addEventListener('resize', this.onResize)
    window.addEventListener('orientationchange', this.onResize)
    this.host.nativeElement.addEventListener('click', this.onResize)
  }

  ngOnChanges() {
    document.addEventListener('selectionchange', () => this.layout())
  }

  ngOnDestroy() {
    window.removeEventListener('resize', this.onResize)
  }

  private layout() {
    this.host.nativeElement.focus()
  }
}
