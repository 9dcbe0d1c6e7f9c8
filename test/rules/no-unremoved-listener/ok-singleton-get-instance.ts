import { platform } from './platform';

export class ThemeService {
  private static instance: ThemeService | undefined;
  private theme: 'light' | 'dark';
  private readonly observers = new Set<(theme: string) => void>();

  private constructor(private readonly root: HTMLElement) {
    const query = window.matchMedia('(prefers-color-scheme: dark)');
    this.theme = query.matches ? 'dark' : 'light';
    query.addEventListener('change', (e) => this.apply(e.matches ? 'dark' : 'light'));
    window.addEventListener('storage', (e) => {
      if (e.key === 'theme') this.apply(e.newValue === 'dark' ? 'dark' : 'light');
    });
    platform.on('resume', () => this.apply(this.theme));
  }

  static getInstance(): ThemeService {
    if (!ThemeService.instance) {
      ThemeService.instance = new ThemeService(document.documentElement);
    }
    return ThemeService.instance;
  }

  observe(fn: (theme: string) => void): () => void {
    this.observers.add(fn);
    return () => this.observers.delete(fn);
  }

  private apply(theme: 'light' | 'dark'): void {
    this.theme = theme;
    this.root.dataset.theme = theme;
    for (const fn of this.observers) fn(theme);
  }
}
