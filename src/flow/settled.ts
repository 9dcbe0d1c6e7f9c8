import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { isFunction, isNewPromise, staticKey, unwrap } from '../syntax/nodes.js'
import { childrenOf } from '../syntax/walk.js'

const MAX_NODES = 300

/**
 * Whether a promise plainly never rejects: `work().catch(() => null)`, `Promise.allSettled(…)`, a promise whose
 * executor has no way to reject it; made on the spot or under a `const` name.
 */
export function neverRejects(promise: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const at = unwrap(promise)
  if (at.type === 'Identifier') {
    const made = constantOf(at, sourceCode)
    return made !== null && made.type !== 'Identifier' && neverRejects(made, sourceCode)
  }
  if (isNewPromise(at)) {
    const [executor] = at.arguments
    return isFunction(executor) && executor.params.length === 1 && !mayThrow(executor, sourceCode)
  }
  if (at.type !== 'CallExpression' || at.callee.type !== 'MemberExpression') return false
  const method = staticKey(at.callee)
  if (method === 'allSettled') return at.callee.object.type === 'Identifier' && at.callee.object.name === 'Promise'
  const handler = method === 'catch' ? at.arguments[0] : undefined
  return isFunction(handler) && !mayThrow(handler, sourceCode)
}

/** What a `const` name was given. */
function constantOf(name: TSESTree.Identifier, sourceCode: Readonly<TSESLint.SourceCode>): TSESTree.Node | null {
  for (let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(name); scope; scope = scope.upper) {
    const variable = scope.set.get(name.name)
    if (!variable) continue
    const node = variable.defs[0]?.node
    return node?.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.parent.kind === 'const'
      ? node.init && unwrap(node.init)
      : null
  }
  return null
}

/** Whether a function throws or waits for something itself; what the calls in it do is not asked. */
function mayThrow(fn: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const stack = [fn]
  for (let node = stack.pop(), i = 0; node; node = stack.pop(), i++) {
    if (i > MAX_NODES || /^(?:Throw|Await|Yield)/.test(node.type)) return true
    if (node.type === 'CallExpression' && node !== fn && isRejection(node)) return true
    for (const child of childrenOf(node, sourceCode)) if (!isFunction(child)) stack.push(child)
  }
  return false
}

/** `Promise.reject(…)`, `fail(…)`, `next(error)`: what a handler returns may reject. */
function isRejection(call: TSESTree.CallExpression): boolean {
  const parent = call.parent
  if (call.callee.type === 'MemberExpression' && staticKey(call.callee) === 'reject') return true
  return parent.type === 'ReturnStatement' || (parent.type === 'ArrowFunctionExpression' && parent.body === call)
}
