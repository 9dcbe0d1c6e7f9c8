import { existsSync, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { isDynamicPattern } from 'globby'
import { parserPackageFor } from './component-parsers.js'
import { fileError, isMissing } from './output.js'
import { ALL_SOURCES, isDeclarationFile, isInNodeModules, isSourceFile } from './paths.js'
import { walk } from './walk.js'

/** The source files behind the given paths, and one line for each path that could not be followed. */
export interface FoundFiles {
  /** Absolute, sorted, each once. */
  files: string[]
  problems: string[]
}

const LEFT_OUT = '(node_modules, dist, hidden folders, *.min.js, *.d.ts and what .gitignore lists are left out)'

/** Resolves files, folders and globs to source files. */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files = new Set<string>()
  const problems = new Set<string>()
  for (const given of paths) {
    const found = await resolvePath(given)
    for (const file of found.files) files.add(file)
    for (const problem of found.problems) problems.add(problem)
  }
  return { files: [...files].sort(), problems: [...problems] }
}

async function resolvePath(given: string): Promise<FoundFiles> {
  // An unset shell variable must not mean the whole current folder.
  if (given === '') return nothing('a path is empty')
  let stats: Stats
  try {
    // A name that exists is no glob: routes are called `[id].tsx`.
    stats = await stat(given)
  } catch (error) {
    const isGlob = isMissing(error) && isDynamicPattern(given)
    return isGlob ? resolveGlob(given) : nothing(`${given}: ${fileError(error)}`)
  }
  if (stats.isDirectory()) return resolveFolder(given)
  return stats.isFile() ? resolveFile(given) : nothing(`${given}: is neither a file nor a folder`)
}

/** A file that is named is checked, whatever .gitignore says of it. */
function resolveFile(given: string): FoundFiles {
  if (isSourceFile(given)) return { files: [path.resolve(given)], problems: [] }
  const parser = parserPackageFor(given)
  const reason = isDeclarationFile(given)
    ? 'only declares types and holds no code to check'
    : parser !== undefined
      ? `needs ${parser}, which is not installed here`
      : 'is not a JavaScript or TypeScript file'
  return nothing(`${given}: ${reason}`)
}

function resolveFolder(given: string): Promise<FoundFiles> {
  return search(given, given, ALL_SOURCES, 'holds')
}

/** Splits a glob where its segments stop existing, so that the folder in `app/[id]/*.tsx` stays a name. */
function resolveGlob(given: string): Promise<FoundFiles> {
  const segments = given.split('/')
  let literal = 0
  while (existsSync(segments.slice(0, literal + 1).join('/') || '/')) literal += 1
  const folder = literal === 0 ? '.' : segments.slice(0, literal).join('/') || '/'
  const pattern = segments.slice(literal).join('/')
  return search(given, folder, pattern, 'matches')
}

async function search(given: string, folder: string, pattern: string, verb: string): Promise<FoundFiles> {
  if (isInNodeModules(path.resolve(folder))) return nothing(`${given}: is in node_modules, where nothing is looked for`)
  const { files, problems } = await walk(folder, pattern)
  if (files.length > 0 || problems.length > 0) return { files, problems }
  return nothing(`${given}: ${verb} no JavaScript or TypeScript files ${LEFT_OUT}`)
}

function nothing(problem: string): FoundFiles {
  return { files: [], problems: [problem] }
}
