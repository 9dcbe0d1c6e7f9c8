import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { staticKey, unwrap } from '../../syntax/nodes.js'

/** A parameter that may be of a request, a connection or a job. */
const SERVES =
  /[(,{\s]_?(?:req|request|res|response|reply|ctx|context|socket|conn|connection|client|ws|job|task)\s*\??\s*(?::[^,)=\n]*)?[,)}]/
const TO_MEMBER = String.raw`\.[#\w$]+\s*(?:\?\?|\|\|)?=\s*`
/** `this.current = req`, `Menu.open = this`, `state.node = event.target`. */
const DIRECT = new RegExp(
  String.raw`${TO_MEMBER}(?:this\b(?!\s*[.[(?!])|(?:[\w$]*(?:req|res|request|response|reply|ctx|context|socket|conn|connection|client|ws|job|task|event|evt|element|el|props|target)|e|ev|raw)\b(?!\s*[.([?]|\s*:[^:])|(?:e|ev|evt|event|\$event|this)\.(?:target|currentTarget|srcElement|props|\$el|el|element)\b)`,
  'i',
)
/** … or a function, an object, an array that may hold one. */
const HOLDING = new RegExp(String.raw`${TO_MEMBER}(?:async\b|function\b|new\b|[([{]|[\w$]+\s*=>|[\w$.]+\.bind\()`)

/**
 * Whether a file may keep an object of a run in a slot, by its scopes and text alone: a variable of the module or of a
 * function that a function inside it writes, or a member that is given one.
 */
export function mayHoldState({ scopeManager, text }: Readonly<TSESLint.SourceCode>): boolean {
  if (DIRECT.test(text)) return true
  const serves = SERVES.test(text)
  if (serves && HOLDING.test(text)) return true
  return (scopeManager?.scopes ?? []).some((scope) =>
    scope.references.some(({ init, resolved, writeExpr }) => {
      if (!writeExpr || init === true || resolved?.scope.variableScope === scope.variableScope) return false
      return mayBeOfRun(writeExpr, serves)
    }),
  )
}

function mayBeOfRun(value: TSESTree.Node, serves: boolean): boolean {
  const at = unwrap(value)
  switch (at.type) {
    case 'ThisExpression':
    case 'Identifier':
      return at.type === 'ThisExpression' || at.name !== 'undefined'
    case 'MemberExpression':
      return (
        serves ||
        /^(?:target|currentTarget|srcElement|relatedTarget|nativeEvent|current|\$el|el|element|props)$/.test(
          staticKey(at) ?? '',
        )
      )
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return true
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'NewExpression':
    case 'CallExpression':
      return serves
    default:
      return false
  }
}
