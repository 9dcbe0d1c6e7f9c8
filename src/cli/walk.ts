import fs from 'node:fs'
import path from 'node:path'
import { convertPathToPattern, globby } from 'globby'
import { fileError } from './output.js'
import { isInside, isSourceFile } from './paths.js'

const IGNORED = ['**/node_modules/**', '**/dist/**', '**/*.min.{js,mjs,cjs}']

/** What a walk came upon. */
export interface Walk {
  /** Absolute paths of the source files. */
  files: string[]
  /** One line for each folder that could not be listed. */
  problems: string[]
}

/** Lists the source files below an existing folder that match a glob and that .gitignore does not list. */
export async function walk(folder: string, pattern: string): Promise<Walk> {
  // Walking from the current folder takes in its .gitignore even where there is no git repository.
  const root = isInside(process.cwd(), path.resolve(folder)) ? process.cwd() : path.resolve(folder)
  const relative = path.relative(root, path.resolve(folder))
  // The defaults count from the folder on, so that one called `dist` can still be asked for.
  const prefix = relative === '' ? '' : `${convertPathToPattern(relative)}/`

  const unlisted = new Map<string, string>()
  const matches = await globby(prefix + pattern, {
    cwd: root,
    absolute: true,
    gitignore: true,
    ignore: IGNORED.map((ignored) => prefix + ignored),
    expandDirectories: false,
    expandNegationOnlyPatterns: false,
    // A link can lead back up, and what it leads to inside the project is found anyway.
    followSymbolicLinks: false,
    fs: { ...fs, readdir: listingTo(unlisted) as typeof fs.readdir },
  })
  return {
    files: matches.filter(isSourceFile).map((file) => path.resolve(file)),
    problems: [...unlisted].map(([unreadable, reason]) => `${path.relative('', unreadable) || '.'}: ${reason}`),
  }
}

type Listed = (error: NodeJS.ErrnoException | null, entries: fs.Dirent[]) => void

/** A readdir that notes the folders it cannot list and goes on, where the walk would otherwise end. */
function listingTo(unlisted: Map<string, string>) {
  return (folder: string, options: { withFileTypes: true }, listed: Listed): void => {
    fs.readdir(folder, options, (error, entries) => {
      if (error && error.code !== 'ENOENT' && error.code !== 'ENOTDIR') unlisted.set(folder, fileError(error))
      listed(null, error ? [] : entries)
    })
  }
}
