import { createStore, type Store } from './store.js'

export class Session {
  private static instance?: Session
  readonly store: Store

  constructor(url: string) {
    this.store = createStore(url)
    Session.instance = this
  }

  static get(): Session | undefined {
    return Session.instance
  }

  close(): void {
    this.store.close()
  }
}
