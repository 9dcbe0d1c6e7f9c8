import { useLayoutEffect, useState } from 'react';

const narrow = window.matchMedia('(max-width: 640px)');

export function Sidebar({ items }: { items: readonly string[] }) {
  const [collapsed, setCollapsed] = useState(narrow.matches);

  useLayoutEffect(() => {
    narrow.addEventListener('change', (event) => setCollapsed(event.matches)); // want no-ineffective-removal: "'change' listener on 'narrow' stays"
    return () => narrow.removeEventListener('change', (event) => setCollapsed(event.matches));
  }, []);

  if (collapsed) return <nav aria-label="Collapsed" />;
  return (
    <nav>
      {items.map((item) => (
        <a key={item} href={`#${item}`}>{item}</a>
      ))}
    </nav>
  );
}
