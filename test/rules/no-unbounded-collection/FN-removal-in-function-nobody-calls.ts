import { render } from './render'

const pages = new Map<string, string>()

export function page(userId: string): string {
  const html = pages.get(userId) ?? render(userId)
  pages.set(userId, html)
  return html
}

// Only tests call it.
export function clearPagesForTests(): void {
  pages.clear()
}
