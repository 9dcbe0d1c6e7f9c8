import { network, type NetworkStatus } from './network';

interface Job {
  id: number;
  run(): Promise<void>;
}

export class SyncQueue {
  private readonly jobs: Job[] = [];
  private running = false;

  constructor(private readonly name: string, private readonly limit: number) {}

  start(): void {
    if (this.running) return;
    this.running = true;
    network.on('status', this.onStatus);
    window.addEventListener('pagehide', this.onPageHide);
  }

  stop(): void {
    this.running = false;
    network.off('status', this.onStatus);
    window.removeEventListener('pagehide', this.onPageHide);
  }

  add(job: Job): boolean {
    if (this.jobs.length >= this.limit) return false;
    this.jobs.push(job);
    return true;
  }

  private onStatus = async (status: NetworkStatus): Promise<void> => {
    while (status === 'online' && this.jobs.length > 0) await this.jobs.shift()!.run();
  };

  private onPageHide = (): void => {
    sessionStorage.setItem(this.name, JSON.stringify(this.jobs.map((j) => j.id)));
  };
}
