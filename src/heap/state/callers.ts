import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Owner } from '../../answers/index.js'
import type { LifetimeContext } from '../../lifetime/context.js'
import type { Call } from '../../match/matcher.js'
import { classOfMember, isClass, memberOfFunction, staticKey, unwrap, wrapped } from '../../syntax/nodes.js'

const MAX_CALLS = 8

/** The calls in this file that run a function, a method by its name and the class of its receiver. */
export function callersOf(fn: FunctionNode, context: LifetimeContext): readonly Call[] {
  const member = memberOfFunction(fn)
  const calls = member
    ? methodCalls(classOfMember(member), staticKey(member), context)
    : fn.parent.type === 'Property'
      ? methodCalls(fn.parent.parent as Owner, staticKey(fn.parent), context)
      : context.uses.of(fn).flatMap((use) => (use.kind === 'called' ? [use.node] : []))
  return calls.slice(0, MAX_CALLS)
}

function methodCalls(owner: Owner | null, name: string | null, context: LifetimeContext): Call[] {
  if (!owner || name === null) return []
  return context.syntax.membersNamed(name).flatMap((member): Call[] => {
    const call = wrapped(member).parent
    const isCalled = call?.type === 'CallExpression' && unwrap(call.callee) === member
    return isCalled && isInstance(member.object, owner, context) ? [call] : []
  })
}

/** `this` of the class, or a name that is given `new` of it, or the object literal itself. */
function isInstance(node: TSESTree.Node, owner: Owner, context: LifetimeContext): boolean {
  const identity = context.identities.of(node)
  if (identity.kind === 'unknown' || identity.path.length > 0) return false
  const { root } = identity
  if (root.kind === 'this') return root.owner === owner
  const declared = root.kind === 'variable' ? root.variable.defs[0]?.node : undefined
  const made = declared?.type === 'VariableDeclarator' && declared.init ? unwrap(declared.init) : null
  if (made === owner) return true
  if (made?.type !== 'NewExpression' || !isClass(owner)) return false
  const built = context.identities.of(made.callee)
  return (
    built.kind === 'reference' &&
    built.root.kind === 'variable' &&
    built.root.variable.defs[0]?.node === (owner as never)
  )
}
