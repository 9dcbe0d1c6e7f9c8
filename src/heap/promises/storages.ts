import type { TSESTree } from '@typescript-eslint/utils'
import type { HeldPromise } from '../../answers/index.js'
import { growthOf } from '../../lifetime/growth.js'
import type { LifetimeContext } from '../../lifetime/context.js'
import { isFunction } from '../../syntax/nodes.js'
import { scopeNodeOf } from '../../scope/bindings.js'

/** `new AsyncLocalStorage()` for each run: once it has been entered, the process keeps its hook. */
export function storagesOf(context: LifetimeContext): readonly HeldPromise[] {
  return context.syntax.all('NewExpression').flatMap((made) => storage(made, context) ?? [])
}

function storage(made: TSESTree.NewExpression, context: LifetimeContext): HeldPromise | null {
  const { identities, uses, regions } = context
  const callee = identities.of(made.callee)
  if (callee.kind === 'unknown' || callee.root.kind !== 'import' || callee.root.module !== 'async_hooks') return null
  if (callee.path.at(-1) !== 'AsyncLocalStorage') return null
  const { parent } = made
  if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return null
  const [variable] = identities.bindings.declaredBy(parent)
  if (!variable || !isFunction(scopeNodeOf(variable)) || uses.of(made).length > 0) return null
  const isEntered = identities.bindings
    .readsOf(variable)
    .some((read) => read.parent.type === 'MemberExpression' && /^(?:run|enterWith)$/.test(keyOf(read.parent)))
  if (!isEntered) return null
  const growth = growthOf(
    { kind: 'life', region: regions.program, confidence: 'certain' },
    regions.at(made),
    {
      retained: [],
      asymmetric: false,
      isCollected: false,
      isLast: false,
      isEarly: false,
      isWork: scopeHasParameters(scopeNodeOf(variable)),
      sameTarget: false,
    },
    context,
  )
  if (growth.kind !== 'grows') return null
  const line = made.loc.start.line
  return {
    kind: 'promise',
    node: made,
    how: 'storage',
    what: variable.name,
    method: 'AsyncLocalStorage',
    edge: growth.edge,
    ends: false,
    path: {
      kind: 'path',
      steps: [
        { edge: 'root', label: 'async hooks', line: null },
        { edge: 'value', label: variable.name, line },
      ],
    },
    confidence: growth.confidence,
  }
}

function keyOf(member: TSESTree.MemberExpression): string {
  return member.property.type === 'Identifier' ? member.property.name : ''
}

function scopeHasParameters(node: TSESTree.Node): boolean {
  return isFunction(node) && node.params.length > 0
}
