import type { TSESTree } from '@typescript-eslint/utils'
import type { Identity, ListenerSite, Region, RetentionPath, Step, Store } from '../answers/index.js'
import type { Retained } from '../escape/retained.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isClass, isFunction, isInside, nameOf } from '../syntax/nodes.js'

/** Who keeps what alive through a listener: target → listener → what each run leaves behind. */
export function listenerPath(
  site: ListenerSite,
  edge: Region,
  retained: readonly Retained[],
  context: LifetimeContext,
): RetentionPath {
  const steps: Step[] = [
    { edge: 'root', label: site.target.label, line: declaredLine(site.target.identity, context) },
    { edge: 'holder', label: 'listener', line: site.node.loc.start.line },
  ]
  const kept = retained.find((r) => belongsTo(r, edge)) ?? retained[0]
  if (kept) steps.push(stepOf(kept))
  else if (isFunction(site.handler.node))
    steps.push({ edge: 'closure', label: 'closure', line: site.handler.node.loc.start.line })
  return { kind: 'path', steps }
}

/** What a holder has that keeps the value, where it is no plain function. */
const KEEPERS: Readonly<Partial<Record<Store['holder'], string>>> = { wait: 'suspended function' }

/** Who keeps what alive through a stored function: holder → function → the value it keeps. */
export function capturePath(store: Store, closure: TSESTree.Node, value: string, line: number): RetentionPath {
  const at = store.node.loc.start.line
  const holder: Step[] =
    store.holder === 'interval' || store.holder === 'timer'
      ? [
          { edge: 'root', label: 'event loop', line: null },
          { edge: 'holder', label: store.label, line: at },
        ]
      : store.holder === 'listener' || store.holder === 'reaction'
        ? [
            { edge: 'root', label: store.label, line: store.line },
            { edge: 'holder', label: store.holder, line: at },
          ]
        : [
            { edge: 'root', label: store.label, line: store.line },
            {
              edge: 'closure',
              label: KEEPERS[store.holder] ?? (isFunction(closure) || isClass(closure) ? 'function' : 'entry'),
              line: closure.loc.start.line,
            },
          ]
  return { kind: 'path', steps: [...holder, { edge: 'value', label: value, line }] }
}

/** Whether something retained is made by one run of `edge`: that is what piles up. */
function belongsTo(kept: Retained, edge: Region): boolean {
  if (kept.kind === 'this') return true
  return isInside(kept.variable.scope.variableScope.block, edge.node)
}

function stepOf(kept: Retained): Step {
  if (kept.kind === 'this') {
    const { owner } = kept
    const name = isClass(owner) || isFunction(owner) ? nameOf(owner) : null
    return { edge: 'value', label: name ? `this (${name})` : 'this', line: owner.loc.start.line }
  }
  const name = kept.variable.identifiers[0]
  return { edge: 'value', label: kept.variable.name, line: name?.loc.start.line ?? null }
}

/** Where the file declares the root of a reference; null for globals and for what `this` inherits. */
export function declaredLine(identity: Identity, context: LifetimeContext): number | null {
  if (identity.kind === 'unknown') return null
  const { root } = identity
  switch (root.kind) {
    case 'parameter':
      return root.fn.params[root.index]?.loc.start.line ?? null
    case 'variable':
      return root.variable.identifiers[0]?.loc.start.line ?? null
    case 'this':
      return root.owner.loc.start.line
    case 'import':
      return importLine(root.module, context)
    case 'value':
      return root.node.loc.start.line
    default:
      return null
  }
}

function importLine(module: string, context: LifetimeContext): number | null {
  const found: TSESTree.Node | undefined = context.syntax
    .all('ImportDeclaration')
    .find((node) => node.source.value.replace(/^node:/, '') === module)
  return found?.loc.start.line ?? null
}
