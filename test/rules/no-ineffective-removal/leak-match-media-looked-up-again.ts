import { defineStore } from './store';

interface Theme {
  dark: boolean;
}

/** Every call of `matchMedia` makes a list of its own, which holds its own listeners. */
export class ThemeSwitch {
  readonly store = defineStore<Theme>({ dark: false });

  constructor(private readonly root: HTMLElement) {
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.onChange); // want no-ineffective-removal: "'change' listener on"
  }

  private readonly onChange = ({ matches }: MediaQueryListEvent): void => {
    this.store.set({ dark: matches });
    this.root.dataset['theme'] = matches ? 'dark' : 'light';
  };

  dispose(): void {
    window.matchMedia('(prefers-color-scheme: dark)').removeEventListener('change', this.onChange);
  }
}
