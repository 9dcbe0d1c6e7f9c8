import type { TSESTree } from '@typescript-eslint/utils'
import type { LargeCapture } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Variable } from '../scope/bindings.js'
import { isFunction, isInside } from '../syntax/nodes.js'
import { isTyped } from './apart.js'
import type { Edit } from './edit.js'
import { freshName, freshWord, semicolonAfter } from './text.js'

const MAX_PARAMETERS = 4

/** `makeHandler(id)` in place of the function, and a function of the module that makes it: it gets only what it needs. */
export function factoryEdit(found: LargeCapture, context: LifetimeContext): Edit | null {
  const { closure } = found
  const { syntax } = context
  if (found.why === 'whole' || found.why === 'part' || isTyped(context)) return null
  if (closure?.type !== 'ArrowFunctionExpression') return null
  const names = new Map<string, Variable>()
  const scope = syntax.sourceCode.scopeManager?.acquire(closure)
  for (const { resolved, isWrite } of scope?.through.map((r) => ({ resolved: r.resolved, isWrite: r.isWrite() })) ??
    []) {
    if (!resolved || !isLocal(resolved)) continue
    if (isWrite || !isSettled(resolved, closure)) return null
    names.set(resolved.name, resolved)
  }
  if (names.size > MAX_PARAMETERS || usesReceiver(closure, context)) return null
  const statement = topStatement(closure)
  if (!statement) return null
  const event = found.store.listener?.event
  const base = event?.kind === 'text' ? freshName(event.text, context).replace(/^on/, 'make') : 'makeFunction'
  const name = freshWord(/^[A-Za-z]\w*$/.test(base) ? base : 'makeFunction', syntax.sourceCode.text)
  const parameters = [...names.keys()].join(', ')
  const semicolon = semicolonAfter(statement, context)
  const text = syntax.sourceCode.getText(closure)
  const made = `function ${name}(${parameters}) {\n  return ${text}${semicolon}\n}`
  return {
    name: 'ownFunction',
    data: { name },
    changes: [
      { range: closure.range, text: `${name}(${parameters})` },
      { range: [statement.range[1], statement.range[1]], text: `\n\n${made}` },
    ],
  }
}

/** Whether a variable belongs to a function, not to the module. */
function isLocal({ scope }: Variable): boolean {
  return !/^(?:global|module)$/.test(scope.type) && !isModuleWrapper(scope)
}

/** CommonJS files stand in a function of their own. */
function isModuleWrapper(scope: Variable['scope']): boolean {
  return scope.type === 'function' && scope.block.type === 'Program'
}

/** Whether a variable has its one value before the function is made, and keeps it. */
function isSettled(variable: Variable, closure: TSESTree.Node): boolean {
  const [definition] = variable.defs
  const node = definition?.node as TSESTree.Node | undefined
  if (!definition || !node || variable.defs.length > 1) return false
  if (variable.references.some((r) => r.isWrite() && !r.init)) return false
  if (definition.type === 'Parameter') return variable.name !== 'arguments'
  if (definition.type === 'FunctionName') return !isInside(closure, node)
  return node.type === 'VariableDeclarator' && node.parent.kind !== 'var' && node.range[1] < closure.range[0]
}

/** Whether an arrow means anything of the function around it but its variables. */
function usesReceiver(arrow: TSESTree.Node, { syntax }: LifetimeContext): boolean {
  return (
    syntax.inside(arrow, 'ThisExpression').length > 0 ||
    syntax.inside(arrow, 'Super').length > 0 ||
    syntax.inside(arrow, 'MetaProperty').some(({ meta }) => meta.name === 'new') ||
    syntax.inside(arrow, 'Identifier').some(({ name }) => name === 'arguments' || name === 'eval')
  )
}

function topStatement(node: TSESTree.Node): TSESTree.Node | null {
  for (let at = node; at.parent; at = at.parent)
    if (at.parent.type === 'Program') return isFunction(at) || /Declaration$|Statement$/.test(at.type) ? at : null
  return null
}
