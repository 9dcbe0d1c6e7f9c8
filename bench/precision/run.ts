import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Preset } from './lint.js'
import type { Job, LintedProject } from './worker.js'

/** Lints projects, each worker its share of every project's files. */
export async function lintProjects(projects: Job['projects'], preset: Preset): Promise<LintedProject[]> {
  const shares = Math.min(4, availableParallelism())
  const parts = await Promise.all(
    Array.from({ length: shares }, (_, share) => runWorker({ projects, preset, share, shares })),
  )
  return projects.map(({ project: { repository } }) =>
    joined(
      repository,
      parts.flat().filter((part) => part.repository === repository),
    ),
  )
}

function runWorker(job: Job): Promise<LintedProject[]> {
  return new Promise((resolve, reject) => {
    const parts: LintedProject[] = []
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: job })
    worker.on('message', (part: LintedProject) => {
      parts.push(part)
      if (job.share === 0) console.error(`${parts.length}/${job.projects.length} ${part.repository}`)
    })
    worker.once('error', reject)
    worker.once('exit', () => resolve(parts))
  })
}

function joined(repository: string, parts: readonly LintedProject[]): LintedProject {
  const sum = (of: (part: LintedProject) => number): number => parts.reduce((total, part) => total + of(part), 0)
  const all = (of: (part: LintedProject) => string[]): string[] => parts.flatMap(of).sort()
  return {
    repository,
    files: sum(({ files }) => files),
    lines: sum(({ lines }) => lines),
    findings: parts.flatMap(({ findings }) => findings),
    crashes: all(({ crashes }) => crashes),
    unparsed: all(({ unparsed }) => unparsed),
    absent: all(({ absent }) => absent),
    slow: all(({ slow }) => slow),
  }
}
