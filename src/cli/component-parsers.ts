import { createRequire } from 'node:module'
import path from 'node:path'
import type { Linter } from 'eslint'

/** The packages that parse component files, by file extension. The project that is checked brings its own. */
const PACKAGES: Readonly<Record<string, string>> = {
  vue: 'vue-eslint-parser',
  svelte: 'svelte-eslint-parser',
}

type ESLintParser = Extract<Linter.Parser, { parseForESLint: unknown }>

/** The package that can parse files of an extension, whether it is installed or not; undefined for plain sources. */
export function parserPackageFor(file: string): string | undefined {
  return PACKAGES[path.extname(file).slice(1)]
}

/** The extensions of component files whose parser is installed in the current folder's project. */
export function componentExtensions(): readonly string[] {
  return Object.keys(PACKAGES).filter((extension) => locate(extension) !== null)
}

/** A parser for component files that is loaded when the first of them is parsed. */
export function componentParser(extension: string): Linter.Parser {
  let loaded: ESLintParser | undefined
  return {
    meta: { name: PACKAGES[extension] ?? extension },
    parseForESLint(text, options) {
      loaded ??= fromProject(locate(extension) ?? '') as ESLintParser
      return loaded.parseForESLint(text, options)
    },
  }
}

function locate(extension: string): string | null {
  try {
    return fromProject.resolve(PACKAGES[extension] ?? '')
  } catch {
    return null
  }
}

const fromProject = createRequire(path.resolve('package.json'))
