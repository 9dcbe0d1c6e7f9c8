import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** One `// want rule: "part of the message"` comment. */
interface Want {
  readonly line: number
  readonly rule: string
  readonly part: string
}

/** An ordinary source file whose comments say what is to be reported in it. */
export interface Fixture {
  /** Its path below the fixture folder. */
  readonly name: string
  readonly text: string
  readonly wants: readonly Want[]
  /** `FN-`: a leak that is known to be missed. `FP-`: a report that is known to be wrong. */
  readonly limit: 'FN' | 'FP' | null
}

const SOURCE = /\.(?:[cm]?[jt]sx?|vue|svelte)$/
const WANT = /\/\/ want ([a-z-]+): "((?:[^"\\]|\\.)*)"/g

export function readFixtures(folder: string): Fixture[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => SOURCE.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const limit = /(?:^|[\\/])(FN|FP)-/.exec(file)?.[1] as 'FN' | 'FP' | undefined
      return { name: relative(folder, join(folder, file)), text, wants: wantsIn(text), limit: limit ?? null }
    })
}

function wantsIn(text: string): Want[] {
  return text.split('\n').flatMap((line, i) =>
    [...line.matchAll(WANT)].map(([, rule, part]) => ({
      line: i + 1,
      rule: rule ?? '',
      part: (part ?? '').replaceAll('\\"', '"'),
    })),
  )
}
