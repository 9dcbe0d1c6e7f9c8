import { readFileSync } from 'node:fs'
import { bus } from './bus'

export class Preview {
  #onTheme: ((name: string) => void) | null = null

  show(path: string, paint: (theme: string) => void): number {
    const html = readFileSync(path, 'utf8')
    const tags = ['h1', 'h2'].map((tag) => html.split(`<${tag}`).length)
    this.#onTheme = (name) => { // want no-large-capture: "never uses 'html' (the contents of a file) and keeps it"
      paint(name)
    }
    bus.on('theme', this.#onTheme)
    return tags.length
  }

  dispose(): void {
    if (this.#onTheme) bus.off('theme', this.#onTheme)
  }
}
