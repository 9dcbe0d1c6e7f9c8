import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { Case } from './cases/index.js'

const MEASURE = fileURLToPath(new URL('measure.mjs', import.meta.url))

/**
 * What Node says about each case: `keeps`, `frees`, or what went wrong.
 *
 * @throws Error where the process that measures fails.
 */
export function measured(cases: readonly Case[]): readonly string[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', MEASURE], {
    input: JSON.stringify(cases.map(runnable)),
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  if (status !== 0) throw new Error(`measuring failed: ${stderr}`)
  return JSON.parse(stdout) as string[]
}

/** The case as Node runs it: the newest target, so that the output is the source. */
function runnable({ language, source }: Case): string {
  if (language === 'sloppy') return source
  const text = language === 'typescript' ? transpiled(source) : source
  return `'use strict'\n${text}`
}

function transpiled(source: string): string {
  const { ESNext } = ts.ScriptTarget
  return ts.transpileModule(source, { compilerOptions: { target: ESNext, module: ts.ModuleKind.ESNext } }).outputText
}
