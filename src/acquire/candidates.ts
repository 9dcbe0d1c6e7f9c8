import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { scopeNodeOf } from '../scope/bindings.js'
import { isFunction, staticKey, wrapped } from '../syntax/nodes.js'
import { listsItself } from './foreign.js'
import { collectionMade, declaringScopes, lateInit } from './holders.js'
import { GROWING } from './verbs.js'

/** Where a collection is made and given to something. */
const MADE =
  /=\s*(?:\(?\s*[\w$.]+\s*(?:\|\||\?\?)\s*)?(?:new\s+(?:Map|Set|WeakMap|LRU\w*|Disposable\w*|CompositeDisposable)\b|\[|\{\s*\}|Object\.create)/g
/** What it is given to, at the end of the text before: a property, or at the start of a line a field with its type. */
const HOLDER = /(?:\.|^[\t ]*(?:\w+[\t ]+)*)([#\w$]+)(?:\s*[!?]?:[^=;\n]+(?:=>[^=;\n]+)?)?\s*(?:\?\?|\|\|)?$/
/** Fields that by their type are collections, whoever makes them. */
const TYPED = /[!?]?:\s*(?:(?:Map|Set|Record|Array)\s*<|[\w$.]+\[\]\s*$)/gm
/** … or under a symbol, by the convention of its name. */
const SYMBOL = /\[k[A-Z]\w*\]\s*(?:\?\?|\|\|)?=\s*(?:new\s+(?:Map|Set)\b|\[|\{\s*\})/
/** What adds to a property: a method, a computed write or entry, more text, a spread of the old. */
const TOUCH =
  /(?:\.\.\.\s*[\w$.]*)?\.([#\w$]+)!?\s*(?:\??\.\s*(?:set|add|push|unshift|append|splice|concat|get)\b|\?*\.?\[|\+=)|\.\.\.[\w$.]+\.([#\w$]+)|assign\([\w$.]+\.([#\w$]+)/g

/**
 * Whether a file may add to a collection that outlives a function, by its scopes and text alone: nothing else is built
 * for a file without one.
 */
export function mayHoldCollections({ scopeManager, text }: Readonly<TSESLint.SourceCode>): boolean {
  if (hasGrowingProperty(text) || listsItself(text) || (text.includes('[k') && SYMBOL.test(text))) return true
  return declaringScopes(scopeManager).some((scope) => scope.variables.some((variable) => mayGrow(variable, text)))
}

/** Whether a property that is given a collection is also added to, by its name. */
function hasGrowingProperty(text: string): boolean {
  const made = new Set<string>()
  const holders = [...text.matchAll(MADE), ...(/\bclass\b/.test(text) ? text.matchAll(TYPED) : [])]
  for (const { index } of holders) {
    const holder = HOLDER.exec(text.slice(text.lastIndexOf('\n', index - 1) + 1, index))?.[1]
    if (holder) made.add(holder)
  }
  if (made.size === 0) return false
  for (const match of text.matchAll(TOUCH)) if (made.has(match[1] ?? match[2] ?? match[3] ?? '')) return true
  return false
}

function mayGrow(variable: TSESLint.Scope.Variable, text: string): boolean {
  const node = variable.defs[0]?.node as TSESTree.Node | undefined
  if (node?.type !== 'VariableDeclarator' || !mayBeCollection(variable, node)) return false
  return variable.references.some(
    (reference) => reference.from.variableScope !== variable.scope.variableScope && isTouch(reference, text),
  )
}

/** Whether a variable is given a collection, or is an object of the module, which may have some in it. */
function mayBeCollection(variable: TSESLint.Scope.Variable, { id, init }: TSESTree.VariableDeclarator): boolean {
  if (id.type === 'ObjectPattern') return init?.type === 'Identifier'
  if (!init) return lateInit(variable) !== null
  return collectionMade(init) !== null || (init.type === 'ObjectExpression' && !isFunction(scopeNodeOf(variable)))
}

/** Whether a reference may add: a method that adds, a computed write, a value made of the old one, or a second name. */
function isTouch(reference: TSESLint.Scope.Reference, text: string): boolean {
  if (reference.isWriteOnly()) {
    const { identifier, writeExpr } = reference
    return Boolean(writeExpr && text.slice(...writeExpr.range).includes(identifier.name))
  }
  if (reference.isWrite()) return true
  const at = wrapped(reference.identifier)
  const parent = at.parent
  if (parent?.type !== 'MemberExpression')
    return parent?.type === 'VariableDeclarator' || parent?.type === 'CallExpression'
  const outer = wrapped(parent).parent
  if (parent.computed || outer?.type !== 'CallExpression')
    return (
      outer !== undefined &&
      /^(?:Assignment|Update|Member|Logical|Call)Expression|VariableDeclarator/.test(outer.type) &&
      !isFunction(outer)
    )
  const name = staticKey(parent) ?? ''
  return GROWING[name] !== undefined || name === 'get' || name === 'splice'
}
