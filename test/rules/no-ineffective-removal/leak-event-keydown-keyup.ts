import { Injectable, type OnDestroy } from '@angular/core';
import { Subject } from 'rxjs';

@Injectable()
export class HotkeyDirectiveState implements OnDestroy {
  readonly pressed = new Subject<string>();
  private readonly held = new Set<string>();

  constructor() {
    document.addEventListener('keydown', this.down);
    document.addEventListener('keyup', this.up); // want no-ineffective-removal: "'keyup' listener on 'document' stays"
  }

  ngOnDestroy(): void {
    document.removeEventListener('keydown', this.down);
    document.removeEventListener('keydown', this.up);
    this.pressed.complete();
  }

  private down = ({ key }: KeyboardEvent): void => {
    if (this.held.has(key)) return;
    this.held.add(key);
    this.pressed.next([...this.held].join('+'));
  };

  private up = ({ key }: KeyboardEvent): void => {
    this.held.delete(key);
  };
}
