import { createHash } from 'node:crypto'

/** An example of a rule's page that says what the rules must do with it. */
export interface Example {
  /** Of the page, from 1: the line of the opening fence. */
  readonly line: number
  /** The text of the heading above it. */
  readonly heading: string
  readonly language: string
  readonly kind: 'incorrect' | 'correct' | 'possible'
  readonly code: string
  /** Stands for the code: changes with it, and not with its place. */
  readonly id: string
  /** What a comment `<!-- prove: … -->` on the line above the fence says, or null. */
  readonly directive: string | null
}

const fence = /^(?:<!-- prove: (.*?) -->\n)?```(\w+) (incorrect|correct|possible)\n(.*?)^```$/gms
const heading = /^#+ (.+)$/gm

/** The examples of a page in their order. */
export function examplesOf(page: string): Example[] {
  return [...page.matchAll(fence)].map(({ index, 1: directive, 2: language = '', 3: kind = '', 4: code = '' }) => {
    const before = page.slice(0, index)
    return {
      line: before.split('\n').length + (directive === undefined ? 0 : 1),
      heading: [...before.replace(/^```.*?^```$/gms, '').matchAll(heading)].at(-1)?.[1] ?? '',
      language,
      kind: kind as Example['kind'],
      code,
      id: idOf(language, code),
      directive: directive ?? null,
    }
  })
}

/** The fragment that leads to a heading in a rendered page. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-')
}

function idOf(language: string, code: string): string {
  return createHash('sha256').update(`${language}\n${code}`).digest('hex').slice(0, 12)
}
