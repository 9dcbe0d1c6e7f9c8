import { createLru } from './lru'

export class Cache {
  private readonly pages: Map<string, string>

  constructor() {
    this.pages = createLru(500)
  }

  put(url: string, page: string): void {
    this.pages.set(`${url} ${Date.now()}`, page)
  }
}
