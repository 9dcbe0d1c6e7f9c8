import type { Directive } from 'vue';

type Handler = (event: MouseEvent) => void;

const handlers = new WeakMap<HTMLElement, Handler>();

function listen(el: HTMLElement, run: Handler): void {
  const handler: Handler = (event) => {
    if (!event.composedPath().includes(el)) run(event);
  };
  handlers.set(el, handler);
  document.addEventListener('click', handler, true);
}

function unlisten(el: HTMLElement): void {
  const handler = handlers.get(el);
  if (handler) document.removeEventListener('click', handler, true);
  handlers.delete(el);
}

export const vClickOutside: Directive<HTMLElement, Handler> = {
  mounted: (el, { value }) => listen(el, value),
  updated(el, { value, oldValue }) {
    if (value === oldValue) return;
    unlisten(el);
    listen(el, value);
  },
  unmounted: unlisten,
};
