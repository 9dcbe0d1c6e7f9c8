import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { figuresOf, type Figures } from './judge.js'
import { load } from './load.js'
import { runToEnd } from './processes.js'
import { packages, versions, type Program, type Version } from './programs.js'
import { Absent, starters } from './services.js'

/** What is known of one version of a program in the end. */
type Result =
  | { readonly figures: Figures }
  /** Why it could not run on this machine. */
  | { readonly absent: string }
  /** What went wrong. */
  | { readonly failure: string }

export interface Measured {
  readonly program: Program
  readonly version: Version
  readonly result: Result
}

/** Installs what the programs need, if it is not there or older than its list. @throws Error where it cannot be had. */
export function installPackages(): void {
  const installed = join(packages, 'node_modules', '.package-lock.json')
  const wanted = join(packages, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return
  console.error(`installing the packages of ${packages}`)
  const args = ['ci', '--prefix', packages, '--ignore-scripts', '--no-audit', '--no-fund']
  runToEnd('npm', args, { shell: process.platform === 'win32' })
}

/** Measures one version of a program, with servers of its own. */
async function measure(program: Program, version: Version): Promise<Result> {
  try {
    const service = await starters[program.need]()
    try {
      return { figures: figuresOf(await load(program, version, service)) }
    } finally {
      await service.stop()
    }
  } catch (error) {
    if (error instanceof Absent) return { absent: error.message }
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}

/** Measures both versions of programs, as many at a time as asked for, in the order given. */
export async function measureAll(
  programs: readonly Program[],
  parallel: number,
  onDone: () => void,
): Promise<Measured[]> {
  const work = programs.flatMap((program) => versions.map((version) => ({ program, version })))
  const all: Measured[] = []
  const queue = work.entries()
  const worker = async (): Promise<void> => {
    for (const [i, { program, version }] of queue) {
      all[i] = { program, version, result: await measure(program, version) }
      onDone()
    }
  }
  await Promise.all(Array.from({ length: parallel }, worker))
  return all
}
