import type { TSESTree } from '@typescript-eslint/utils'
import { staticKey, unwrap, wrapped } from '../syntax/nodes.js'
import type { Bindings } from './bindings.js'

const REACTIONS = new Set(['then', 'catch', 'finally'])

/**
 * The `Promise.race([…])` or `Promise.any([…])` of several promises that a promise takes part in, by itself, through
 * its reactions or by a `const` name; null where it does not.
 */
export function raceOf(promise: TSESTree.Node, bindings: Bindings): TSESTree.CallExpression | null {
  const at = withReactions(promise)
  const parent = at.parent
  if (parent?.type === 'ArrayExpression') return raceOfList(parent)
  if (parent?.type !== 'VariableDeclarator' || parent.init !== at || parent.id.type !== 'Identifier') return null
  const variable = bindings.declaredBy(parent)[0]
  for (const read of variable ? bindings.readsOf(variable) : []) {
    const list = withReactions(read).parent
    const race = list?.type === 'ArrayExpression' ? raceOfList(list) : null
    if (race) return race
  }
  return null
}

/** The promise with the `.then(…)` and the like that are called on it. */
function withReactions(promise: TSESTree.Node): TSESTree.Node {
  let at = wrapped(promise)
  for (;;) {
    const member = at.parent
    if (member?.type !== 'MemberExpression' || member.object !== at || !REACTIONS.has(staticKey(member) ?? ''))
      return at
    const call = wrapped(member).parent
    if (call?.type !== 'CallExpression' || call.callee !== wrapped(member)) return at
    at = wrapped(call)
  }
}

function raceOfList(list: TSESTree.ArrayExpression): TSESTree.CallExpression | null {
  const call = wrapped(list).parent
  if (call?.type !== 'CallExpression' || list.elements.length < 2) return null
  const callee = unwrap(call.callee)
  return callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Promise' &&
    (staticKey(callee) === 'race' || staticKey(callee) === 'any')
    ? call
    : null
}
