import { useEffect, useRef } from 'react'

/** Marks the headings that are in view. */
class ScrollSpy implements EventListenerObject {
  constructor(private readonly mark: (id: string) => void) {}

  handleEvent(): void {
    for (const heading of document.querySelectorAll<HTMLElement>('h2[id]'))
      if (heading.getBoundingClientRect().top >= 0) return this.mark(heading.id)
  }
}

export function Contents({ onMark }: { onMark: (id: string) => void }) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    window.addEventListener('scroll', new ScrollSpy(onMark), { passive: true }) // want no-unremoved-listener: "'scroll' listener on 'window'"
  }, [onMark])
  return <ul ref={list} />
}
