import type { FunctionNode, Region } from '../../answers/index.js'
import type { LifetimeContext } from '../context.js'
import { isRoot, isRootFile } from '../conventions.js'

const ONCE_MOUNTED = { confidence: 'possible', raisable: true } as const

/** How sure it is that a component is mounted more than once, by its name. */
export function oftenMounted(name: string): Pick<Region, 'confidence' | 'raisable'> {
  return isRoot(name) ? ONCE_MOUNTED : { confidence: 'likely' }
}

/** The region of a function that sets one mount up; null where nobody can say when the code around it runs. */
export function mountOf(
  fn: FunctionNode,
  { label, hook }: { readonly label: string; readonly hook?: string },
  context: LifetimeContext,
): Region | null {
  return runOf(fn, { kind: 'mount', ...oftenMounted(label), label, ...(hook !== undefined && { hook }) }, context)
}

/** The region of a function that serves one request; null where nobody can say when the code around it runs. */
export function requestOf(fn: FunctionNode, context: LifetimeContext): Region | null {
  return runOf(fn, { kind: 'request', confidence: 'likely', label: 'request' }, context)
}

/** The region of a component file's own script: once per mount, and once in all where the file is the application's root. */
export function mountOfScript(hook: string, context: LifetimeContext): Region {
  const { program } = context.regions
  return context.regions.make({
    kind: 'mount',
    node: program.node,
    parent: program,
    frequency: 'many',
    ...(isRootFile(context.filename) ? ONCE_MOUNTED : oftenMounted('')),
    label: 'component',
    hook,
  })
}

function runOf(
  fn: FunctionNode,
  run: Omit<Region, 'node' | 'parent' | 'frequency'>,
  context: LifetimeContext,
): Region | null {
  const parent = context.regions.at(fn)
  return parent.kind === 'unknown' ? null : context.regions.make({ node: fn, parent, frequency: 'many', ...run })
}
