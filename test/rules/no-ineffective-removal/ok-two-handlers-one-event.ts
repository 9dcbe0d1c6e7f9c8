import { ipcRenderer } from 'electron';

interface Job {
  id: string;
  pages: number;
}

export class PrintQueue {
  private readonly jobs = new Map<string, Job>();
  private total = 0;

  constructor(private readonly status: HTMLElement) {
    ipcRenderer.on('job', this.enqueue);
    ipcRenderer.on('job', this.count);
    document.addEventListener('keydown', this.onEscape);
    document.addEventListener('keydown', this.onPause, true);
  }

  dispose(): void {
    ipcRenderer.removeListener('job', this.count);
    ipcRenderer.removeListener('job', this.enqueue);
    document.removeEventListener('keydown', this.onPause, true);
    document.removeEventListener('keydown', this.onEscape);
  }

  private readonly enqueue = (_event: unknown, job: Job): void => void this.jobs.set(job.id, job);
  private readonly count = (_event: unknown, job: Job): void => {
    this.total += job.pages;
    this.status.textContent = `${this.total} pages`;
  };
  private readonly onEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.jobs.clear();
  };
  private readonly onPause = (event: KeyboardEvent): void => {
    if (event.key === 'Pause') event.stopPropagation();
  };
}
