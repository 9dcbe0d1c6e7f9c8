import { app, type Window } from './desktop';

/** Two things that both happen, in this order, each once in the life of the program. */
export function followWindow(window: Window): void {
  app.once('ready', () => window.show());
  app.once('before-quit', () => window.saveBounds());
}
