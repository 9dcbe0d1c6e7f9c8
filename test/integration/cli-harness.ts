import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll } from 'vitest'

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))
if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: run "npm run build" before the tests`)

/** A file with one leak, and one with none. */
export const LEAK = "export function mount(chart) { window.addEventListener('resize', () => chart.draw()) }\n"
export const CLEAN = 'export const answer = 42\n'
export const RULE = 'memory-leak/no-unremoved-listener'

const projects: string[] = []
afterAll(() => {
  for (const project of projects) rmSync(project, { recursive: true, force: true })
})

/** Writes files into a new folder of its own, and returns that folder. */
export function project(files: Record<string, string | Buffer>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'memory-leak-cli-')))
  projects.push(folder)
  // The user of some tests is not the one who made the folder.
  chmodSync(folder, 0o755)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

interface Setting {
  /** Files of cli-fixtures/ that are loaded before the command. */
  preload?: string[]
  env?: Record<string, string>
  uid?: number
}

/** Starts the built command in a folder. */
export function start(cwd: string, args: string[], { preload = [], env = {}, uid }: Setting = {}): ChildProcess {
  const inherited = { ...process.env, CI: undefined, FORCE_COLOR: undefined }
  const imports = preload.map(
    (name) => pathToFileURL(path.join(path.dirname(fileURLToPath(import.meta.url)), 'cli-fixtures', name)).href,
  )
  return spawn(process.execPath, [...imports.flatMap((url) => ['--import', url]), MAIN, ...args], {
    cwd,
    env: { ...inherited, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
}

export interface Outcome {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  /** Without the command's name that starts each line. */
  problems: string[]
  stderr: string
}

/** Waits for a command to end. */
export function ended(child: ChildProcess): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let [stdout, stderr] = ['', '']
    child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const problems = stderr
        .split('\n')
        .filter(Boolean)
        .map((line) => line.replace(/^eslint-plugin-memory-leak: /, ''))
      resolve({ code, signal, stdout, stderr, problems })
    })
  })
}

/** Runs the built command in a folder to its end. */
export function run(cwd: string, args: string[], setting?: Setting): Promise<Outcome> {
  return ended(start(cwd, args, setting))
}

/** The last line of the report. */
export function closing({ stdout }: Outcome): string | undefined {
  return stdout.trimEnd().split('\n').at(-1)
}

interface JsonResult {
  filePath: string
  messages: { ruleId: string | null; fatal?: boolean }[]
}

/** Runs with `--format json`; a stdout that is anything else throws. */
export async function runJson(
  cwd: string,
  args: string[],
  setting?: Setting,
): Promise<Outcome & { results: JsonResult[] }> {
  const outcome = await run(cwd, ['--format', 'json', ...args], setting)
  return { ...outcome, results: JSON.parse(outcome.stdout) as JsonResult[] }
}

/** The files of a folder that were linted. */
export async function lintedFiles(cwd: string, args: string[]): Promise<string[]> {
  const { results } = await runJson(cwd, args)
  return results.map((result) => path.relative(cwd, result.filePath).replaceAll(path.sep, '/')).sort()
}
