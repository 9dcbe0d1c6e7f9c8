import { readFileSync } from 'node:fs'
import { isTestFile } from '../../src/facts/tests.js'

/** A public project at one commit. */
export interface Project {
  /** owner/name */
  readonly repository: string
  /** In full. */
  readonly commit: string
  readonly kind: 'server' | 'ui' | 'editor' | 'library'
  /** The folders to lint; all if there are none. */
  readonly folders: readonly string[]
  /** Folders and files below these to leave out: what others wrote, what was generated, what does not run. */
  readonly without: readonly string[]
}

export function readProjects(path: string): Project[] {
  return JSON.parse(readFileSync(path, 'utf8')) as Project[]
}

const SCRIPT = /(?<!\.d)\.[cm]?[jt]sx?$/
const NOT_WRITTEN = /(?:^|\/)(?:node_modules|bower_components|vendors?|third[-_]party|dist|\.[^/]+)\/|[.-]min\.[cm]?js$/

/** Whether a file of the project is linted. The rules themselves pass over test files; so does the count of lines. */
export function isLinted(path: string, { folders, without }: Project): boolean {
  const isBelow = (folder: string): boolean => path === folder || path.startsWith(`${folder}/`)
  if (!SCRIPT.test(path) || NOT_WRITTEN.test(path) || isTestFile(path, '')) return false
  return (folders.length === 0 || folders.some(isBelow)) && !without.some(isBelow)
}
