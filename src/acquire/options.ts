import type { TSESTree } from '@typescript-eslint/utils'
import type { ClientCondition, ClientRow } from '../catalog/index.js'
import type { Call } from '../match/matcher.js'
import type { Bindings } from '../scope/bindings.js'
import { staticKey, unwrap } from '../syntax/nodes.js'

/** Whether a condition holds; `unknown` where the options cannot be read. */
export type Holds = 'yes' | 'no' | 'unknown'

/** What an argument has at a path: an expression, nothing (`null`), or what nobody can read. */
type Option = TSESTree.Node | null | 'unknown'

/** Whether a client does its harm: one of the row's conditions holds, or it has none. */
export function harmHolds(row: ClientRow, made: Call, methods: ReadonlySet<string>, bindings: Bindings): Holds {
  if (!row.when) return 'yes'
  const all = row.when.map((condition) => holds(condition, made, methods, bindings))
  return all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no'
}

function holds(condition: ClientCondition, made: Call, methods: ReadonlySet<string>, bindings: Bindings): Holds {
  if ('calls' in condition) return condition.calls.some((name) => methods.has(name)) ? 'yes' : 'no'
  if (made.arguments.some((argument) => argument.type === 'SpreadElement')) return 'unknown'
  const given = made.arguments[condition.argument]
  const option = given ? optionAt(given, condition.path, bindings) : null
  return test(option === 'unknown' ? option : option && resolved(option, bindings), condition.is)
}

function test(option: Option, is: Extract<ClientCondition, { is: unknown }>['is']): Holds {
  const value = option === null ? null : option === 'unknown' ? option : literalOf(option)
  switch (is) {
    case 'set':
    case 'unset': {
      if (option === 'unknown') return 'unknown'
      const isSet = option !== null && value !== undefined && value !== null
      return isSet === (is === 'set') ? 'yes' : 'no'
    }
    case 'true':
      return value === 'unknown' ? 'unknown' : value === true ? 'yes' : 'no'
    case 'not-false':
      return value === 'unknown' ? 'unknown' : value === false ? 'no' : 'yes'
    case 'not-zero':
      return value === 'unknown' ? 'unknown' : value === 0 ? 'no' : 'yes'
    case 'literal':
      return option !== null && option !== 'unknown' && option.type === 'ObjectExpression' ? 'yes' : 'no'
    case 'text':
      if (option === null || option === 'unknown') return option === null ? 'no' : 'unknown'
      if (isText(option)) return 'yes'
      return /^(?:Object|New|Call|Array)Expression$/.test(option.type) ? 'no' : 'unknown'
  }
}

function optionAt(node: TSESTree.Node, path: readonly string[], bindings: Bindings): Option {
  const at = resolved(node, bindings)
  const [name, ...rest] = path
  if (name === undefined) return at
  if (isText(at) || /^(?:Literal|NewExpression|ArrowFunctionExpression|FunctionExpression)$/.test(at.type)) return null
  if (at.type !== 'ObjectExpression') return 'unknown'
  for (const property of at.properties.toReversed()) {
    if (property.type === 'SpreadElement') return 'unknown'
    const key = staticKey(property)
    if (key === name) return optionAt(property.value, rest, bindings)
    if (key === null && property.computed) return 'unknown'
  }
  return null
}

/** What a name written once is initialised with. */
function resolved(node: TSESTree.Node, bindings: Bindings): TSESTree.Node {
  const at = unwrap(node)
  const variable = at.type === 'Identifier' ? bindings.variableOf(at) : null
  const declarator = variable?.defs[0]?.node as TSESTree.Node | undefined
  return variable &&
    declarator?.type === 'VariableDeclarator' &&
    declarator.id.type === 'Identifier' &&
    declarator.init &&
    bindings.writesOf(variable).length === 1
    ? unwrap(declarator.init)
    : at
}

function literalOf(node: TSESTree.Node): unknown {
  if (node.type === 'Literal') return node.value
  if (node.type === 'Identifier' && node.name === 'undefined') return undefined
  if (/^(?:Object|Array|New|ArrowFunction|Function)Expression$|^TemplateLiteral$/.test(node.type)) return node
  return 'unknown'
}

/** A string, a part of the environment, or one for lack of the other. */
function isText(node: TSESTree.Node): boolean {
  const at = unwrap(node)
  switch (at.type) {
    case 'Literal':
      return typeof at.value === 'string'
    case 'TemplateLiteral':
      return true
    case 'BinaryExpression':
      return at.operator === '+'
    case 'LogicalExpression':
      return isText(at.left) || isText(at.right)
    case 'MemberExpression': {
      const object = unwrap(at.object)
      return object.type === 'MemberExpression' && staticKey(object) === 'env'
    }
    default:
      return false
  }
}
