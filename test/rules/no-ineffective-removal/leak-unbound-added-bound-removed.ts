import { Component, Input, type OnDestroy, type OnInit } from '@angular/core';

@Component({
  selector: 'app-sticky-header',
  template: '<header [class.stuck]="stuck"><ng-content></ng-content></header>',
})
export class StickyHeaderComponent implements OnInit, OnDestroy {
  @Input() offset = 80;
  stuck = false;

  ngOnInit(): void {
    window.addEventListener('scroll', this.onScroll, { passive: true }); // want no-ineffective-removal: "'scroll' listener on 'window' stays"
  }

  ngOnDestroy(): void {
    window.removeEventListener('scroll', this.onScroll.bind(this));
  }

  onScroll = (): void => {
    this.stuck = window.scrollY > this.offset;
  };
}
