import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

export type Theme = 'light' | 'dark';

const ThemeContext = createContext<Theme>('light');

export function SystemTheme({ children }: { children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>('light');

  useEffect(() => {
    const query = window.matchMedia('(prefers-color-scheme: dark)');
    setTheme(query.matches ? 'dark' : 'light');
    query.addEventListener('change', (e) => setTheme(e.matches ? 'dark' : 'light')); // want no-unremoved-listener: "'change' listener on 'query'"
  }, []);

  return <ThemeContext.Provider value={theme}>{children}</ThemeContext.Provider>;
}

export const useTheme = () => useContext(ThemeContext);
