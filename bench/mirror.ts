import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

function folderOf(mirror: string, repo: string): string {
  return join(mirror, repo.replace('/', '+'), 'repo')
}

export function isMirrored(mirror: string, repo: string): boolean {
  return existsSync(folderOf(mirror, repo))
}

/** The text of a file at a commit, or null if the clone has none. */
export function showFile(mirror: string, repo: string, commit: string, path: string): string | null {
  try {
    const args = ['-C', folderOf(mirror, repo), 'show', `${commit}:${path}`]
    return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 27, stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}
