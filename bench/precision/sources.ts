import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from './projects.js'

/** A git directory that has the project's commit, or why there is none. */
export type Source = { readonly gitDir: string } | { readonly missing: string }

const CACHE = '.cache/precision'
const MOST = 1 << 30
/** Blobs that are read at a time: bounds the memory. */
const BATCH = 400

const isGitDir = (folder: string): boolean => existsSync(join(folder, 'HEAD')) && existsSync(join(folder, 'objects'))

function git(gitDir: string, args: readonly string[], input?: string): Buffer {
  return execFileSync('git', ['--git-dir', gitDir, ...args], {
    ...(input !== undefined && { input }),
    maxBuffer: MOST,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
  })
}

function hasCommit(gitDir: string, commit: string): boolean {
  try {
    git(gitDir, ['cat-file', '-e', `${commit}^{tree}`])
    return true
  } catch {
    return false
  }
}

/** The git directories at or just below a folder: itself, that of a checkout, and the same one level down. */
function gitDirsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
  return [folder, ...below].flatMap((at) => [at, join(at, '.git')]).filter(isGitDir)
}

/** Looks for a project's sources in a folder of clones, or fetches the one commit where no such folder is named. */
export function findSource({ repository, commit }: Project, folder: string | undefined): Source {
  const name = repository.replace('/', '+')
  if (folder === undefined || folder === '') return fetched(repository, commit, join(CACHE, name))
  const places = [name, `${name}.git`, repository, `${repository}.git`].map((place) => join(folder, place))
  const gitDir = places.flatMap(gitDirsIn).find((place) => hasCommit(place, commit))
  return gitDir === undefined ? { missing: `commit ${commit.slice(0, 12)} is not in MEMORY_LEAK_SOURCES` } : { gitDir }
}

function fetched(repository: string, commit: string, gitDir: string): Source {
  if (isGitDir(gitDir) && hasCommit(gitDir, commit)) return { gitDir }
  mkdirSync(gitDir, { recursive: true })
  const url = `https://github.com/${repository}.git`
  for (const args of [
    ['init', '--quiet', '--bare'],
    ['fetch', '--quiet', '--depth', '1', url, commit],
  ]) {
    const { status, stderr, error } = spawnSync('git', ['--git-dir', gitDir, ...args], {
      encoding: 'utf8',
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
    })
    if (status !== 0)
      return { missing: `git ${args[0] ?? ''}: ${error?.message ?? stderr.trim().split('\n')[0] ?? ''}` }
  }
  return { gitDir }
}

interface Entry {
  readonly path: string
  readonly object: string
}

/** Every regular file of the commit. */
export function filesOf(gitDir: string, commit: string): Entry[] {
  const listing = git(gitDir, ['ls-tree', '-r', '-z', commit]).toString('utf8')
  return [...listing.matchAll(/100\d{3} blob (\w+)\t([^\0]*)\0/g)].map(([, object = '', path = '']) => ({
    path,
    object,
  }))
}

export function textOf(gitDir: string, commit: string, path: string): string {
  return git(gitDir, ['cat-file', 'blob', `${commit}:${path}`]).toString('utf8')
}

/** The texts of files, straight from the git directory: nothing is written. Null where the clone lacks one. */
export function* textsOf(
  gitDir: string,
  entries: readonly Entry[],
): Generator<{ readonly path: string; readonly text: string | null }> {
  for (let start = 0; start < entries.length; start += BATCH) {
    const batch = entries.slice(start, start + BATCH)
    const output = git(gitDir, ['cat-file', '--batch'], batch.map(({ object }) => `${object}\n`).join(''))
    let at = 0
    for (const { path } of batch) {
      const end = output.indexOf('\n', at)
      const [, kind, size] = output.toString('utf8', at, end).split(' ')
      at = end + 1
      if (kind !== 'blob') {
        yield { path, text: null }
        continue
      }
      yield { path, text: output.toString('utf8', at, at + Number(size)) }
      at += Number(size) + 1
    }
  }
}
