import { parentPort, workerData } from 'node:worker_threads'
import type { RawFinding } from './findings.js'
import { linterOf, type Preset } from './lint.js'
import { isLinted, type Project } from './projects.js'
import { filesOf, textsOf } from './sources.js'

export interface Job {
  readonly projects: readonly { readonly project: Project; readonly gitDir: string }[]
  readonly preset: Preset
  /** Which share of every project's files is this worker's, of how many. */
  readonly share: number
  readonly shares: number
}

/** What a run saw in a project, or a worker in its share of it. */
export interface LintedProject {
  readonly repository: string
  files: number
  lines: number
  readonly findings: RawFinding[]
  /** `path: why` */
  readonly crashes: string[]
  readonly unparsed: string[]
  readonly absent: string[]
  /** Files that took longer than the limit, with seconds. */
  readonly slow: string[]
}

/** Milliseconds by the clock. */
const SLOW = 3000

const job = workerData as Job
const lint = linterOf(job.preset)

for (const { project, gitDir } of job.projects) {
  const { repository, commit } = project
  const files = filesOf(gitDir, commit).filter(({ path }) => isLinted(path, project))
  const seen: LintedProject = {
    repository,
    files: 0,
    lines: 0,
    findings: [],
    crashes: [],
    unparsed: [],
    absent: [],
    slow: [],
  }
  const share = files.filter((_, i) => i % job.shares === job.share)
  for (const { path, text } of textsOf(gitDir, share)) {
    if (text === null) {
      seen.absent.push(path)
      continue
    }
    const start = performance.now()
    const { reports, crash, unparsed } = lint(text, path)
    const time = performance.now() - start
    seen.files += 1
    seen.lines += text.split('\n').length
    seen.findings.push(...reports.map((report) => ({ repository, path, ...report })))
    if (crash !== undefined) seen.crashes.push(`${path}: ${crash}`)
    if (unparsed !== undefined) seen.unparsed.push(`${path}:${unparsed}`)
    if (time > SLOW) seen.slow.push(`${path}: ${(time / 1000).toFixed(1)} s`)
  }
  parentPort?.postMessage(seen)
}
