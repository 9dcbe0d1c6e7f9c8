import { Component, EventEmitter, NgZone, OnDestroy, OnInit, Output } from '@angular/core';

@Component({
  selector: 'app-idle-guard',
  template: '<ng-content></ng-content>',
})
export class IdleGuardComponent implements OnInit, OnDestroy {
  @Output() idle = new EventEmitter<void>();
  private timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly zone: NgZone) {}

  ngOnInit(): void {
    document.addEventListener('mousemove', this.touch);
    document.addEventListener('keydown', this.touch);
    document.addEventListener('touchstart', this.touch); // want no-unremoved-listener: "'touchstart' listener on 'document'"
    this.touch();
  }

  ngOnDestroy(): void {
    document.removeEventListener('mousemove', this.touch);
    document.removeEventListener('keydown', this.touch);
    clearTimeout(this.timer);
  }

  private touch = () => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.zone.run(() => this.idle.emit()), 5 * 60_000);
  };
}
