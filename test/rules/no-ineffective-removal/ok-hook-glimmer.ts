import Component from '@glimmer/component';
import { tracked } from '@glimmer/tracking';
import { outbox } from '../services/outbox';

interface Args {
  recipient: string;
}

export default class PendingMail extends Component<Args> {
  @tracked count = 0;

  constructor(owner: unknown, args: Args) {
    super(owner, args);
    outbox.on('queued', this.recount);
    window.addEventListener('online', this.recount);
  }

  override willDestroy(): void {
    super.willDestroy();
    outbox.off('queued', this.recount);
    window.removeEventListener('online', this.recount);
  }

  private readonly recount = (): void => {
    this.count = outbox.pendingFor(this.args.recipient).length;
  };
}
