import { autobind } from 'core-decorators';
import { presence } from './presence';

export class Avatar {
  private status: 'here' | 'away' = 'away';

  constructor(private readonly user: string, private readonly image: HTMLImageElement) {
    presence.on('join', this.onJoin);
    presence.on('leave', this.onLeave);
    window.addEventListener('focus', this.paint);
  }

  @autobind
  private onJoin(user: string): void {
    if (user === this.user) this.set('here');
  }

  @autobind
  private onLeave(user: string): void {
    if (user === this.user) this.set('away');
  }

  @autobind
  private paint(): void {
    this.image.className = this.status;
  }

  private set(status: 'here' | 'away'): void {
    this.status = status;
    this.paint();
  }

  destroy(): void {
    presence.off('join', this.onJoin);
    presence.off('leave', this.onLeave);
    window.removeEventListener('focus', this.paint);
  }
}
