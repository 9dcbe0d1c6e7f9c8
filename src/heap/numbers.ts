import type { TSESTree } from '@typescript-eslint/utils'
import { parameterIndex } from '../scope/patterns.js'
import { isFunction, unwrap } from '../syntax/nodes.js'
import { type Calls, enteredBy, type Env } from './calls.js'

const MAX_DEPTH = 12

/** The value of a number expression: literals, `+ - * / % ** <<`, constants, and parameters of calls that were followed. */
export function numberOf(node: TSESTree.Node | undefined, env: Env | null, calls: Calls, depth = 0): number | null {
  if (!node || depth > MAX_DEPTH) return null
  const at = unwrap(node)
  switch (at.type) {
    case 'Literal':
      return typeof at.value === 'number' ? at.value : null
    case 'UnaryExpression': {
      const value = numberOf(at.argument, env, calls, depth + 1)
      return value === null ? null : at.operator === '-' ? -value : at.operator === '+' ? value : null
    }
    case 'BinaryExpression': {
      const left = at.left.type === 'PrivateIdentifier' ? null : numberOf(at.left, env, calls, depth + 1)
      const right = left === null ? null : numberOf(at.right, env, calls, depth + 1)
      return left === null || right === null ? null : calculate(at.operator, left, right)
    }
    case 'Identifier': {
      const declared = calls.declared(at)
      if (declared) return numberOf(declared, env, calls, depth + 1)
      return ofParameter(at, env, calls, depth)
    }
    default:
      return null
  }
}

function ofParameter(name: TSESTree.Identifier, env: Env | null, calls: Calls, depth: number): number | null {
  const definition = calls.context.identities.bindings.variableOf(name)?.defs[0]
  const fn = definition?.node as TSESTree.Node | undefined
  if (definition?.type !== 'Parameter' || !isFunction(fn)) return null
  const index = parameterIndex(definition.name, fn.params)
  const parameter = fn.params[index]
  const entered = enteredBy(fn, env)
  const passed = entered?.call.arguments[index]
  if (entered && passed) return numberOf(passed, entered.outer, calls, depth + 1)
  return entered && parameter?.type === 'AssignmentPattern'
    ? numberOf(parameter.right, entered, calls, depth + 1)
    : null
}

function calculate(operator: string, left: number, right: number): number | null {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '%':
      return left % right
    case '**':
      return left ** right
    case '<<':
      return left << right
    default:
      return null
  }
}
