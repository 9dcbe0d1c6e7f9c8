import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { isFunction, unwrap } from '../syntax/nodes.js'
import type { Condition } from './graph.js'

/**
 * The outcomes of tests that hold once `node` has run: those of the branches it stands in, those of its own optional
 * chain, and flags set to a constant beside it. Answers a later test with true, false or null for "cannot tell".
 * `withFlags` false leaves the flags out, which may be set after it.
 * Conditions are compared by their text; a variable that is written in between is not looked for.
 */
export function conditionsAt(
  node: TSESTree.Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
  withFlags = true,
): (condition: Condition) => boolean | null {
  const known = new Map<string, boolean>()
  const learn = (test: TSESTree.Node, holds: boolean): void => {
    const at = unwrap(test)
    if (at.type === 'UnaryExpression' && at.operator === '!') learn(at.argument, !holds)
    else if (at.type === 'LogicalExpression' && at.operator === (holds ? '&&' : '||')) {
      learn(at.left, holds)
      learn(at.right, holds)
    } else known.set(sourceCode.getText(at), holds)
  }
  let from: TSESTree.Node = node
  let isNearestBlock = withFlags
  for (let at: TSESTree.Node | undefined = node.parent; at && !isFunction(at); from = at, at = at.parent) {
    if (at.type === 'IfStatement' || at.type === 'ConditionalExpression') {
      if (from === at.consequent) learn(at.test, true)
      if (from === at.alternate) learn(at.test, false)
    } else if (at.type === 'LogicalExpression' && from === at.right) {
      learn(at.left, at.operator === '&&')
    } else if (at.type === 'BlockStatement' && isNearestBlock) {
      isNearestBlock = false
      for (const statement of at.body) learnFlag(statement, learn)
    }
  }
  for (let at = chainHead(node); at; at = chainHead(at)) learn(at, true)
  return ({ test, holds }) => {
    const outcome = known.get(sourceCode.getText(unwrap(test)))
    return outcome === undefined ? null : outcome === holds
  }
}

/** The receiver of a call or member: nothing after it in the chain ran unless it was there. */
function chainHead(node: TSESTree.Node): TSESTree.Node | null {
  const at = unwrap(node)
  if (at.type === 'CallExpression') return unwrap(at.callee)
  return at.type === 'MemberExpression' ? unwrap(at.object) : null
}

/** `added = true` beside an acquisition: whoever tests `added` later asks whether it happened. */
function learnFlag(statement: TSESTree.Node, learn: (test: TSESTree.Node, holds: boolean) => void): void {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return
  const { left, operator, right } = statement.expression
  if (operator === '=' && right.type === 'Literal' && typeof right.value === 'boolean') learn(left, right.value)
}
