import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { lastName } from '../../match/matcher.js'
import { isFunction, staticKey, unwrap } from '../../syntax/nodes.js'

/** A parameter that may be of a request, a connection or a job. */
const SERVES =
  /[(,{\s]_?(?:req|request|res|response|reply|ctx|context|socket|conn|connection|client|ws|job|task)\s*\??\s*(?::[^,)=\n]*)?[,)}]/
/** `this.current = req`, `Menu.open = this`, `state.node = event.target`. */
const DIRECT = String.raw`this\b(?!\s*[.[(?!])|(?:[\w$]*(?:req|res|request|response|reply|ctx|context|socket|conn|connection|client|ws|job|task|event|evt|element|el|props|target)|e|ev|raw)\b(?!\s*[.([?]|\s*:[^:])|(?:e|ev|evt|event|\$event|this)\.(?:target|currentTarget|srcElement|props|\$el|el|element)\b`
/** … or a function, an object, an array that may hold one. */
const HOLDING = String.raw`async\b|function\b|new\b|[([{]|[\w$]+\s*=>|[\w$.]+\.bind\(`
/** What a member is given; what a module exports at the start of a line is given to it by no function. */
const TO_MEMBER = new RegExp(
  String.raw`\.(?<!^(?:(?:module\.)?exports|module)\.)[#\w$]+\s*(?:\?\?|\|\|)?=\s*(?:(?<direct>${DIRECT})|${HOLDING})`,
  'gim',
)
/** Properties that may be an object of a run: of a request or an event, of a component, of a reference to an element. */
const PARTS =
  /^(?:req|request|res|response|raw|reply|ctx|context|originalRequest|target|currentTarget|srcElement|relatedTarget|nativeEvent|current|\$el|el|element|shadowRoot|host|\$refs|props|\$props)$/
/** What makes an element, or a reference to one. */
const ELEMENT_MAKERS = /^(?:createElement|createElementNS|cloneNode|useRef)$/
const MAX_DEPTH = 4

/**
 * Whether a file may keep an object of a run in a slot, by its scopes and text alone: a variable of the module or of a
 * function that a function inside it writes, or a member that is given one.
 */
export function mayHoldState(sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const { scopeManager, text } = sourceCode
  const values = new Values(sourceCode)
  const isGivenOne = (scopeManager?.scopes ?? []).some((scope) =>
    scope.references.some(({ init, resolved, writeExpr }) => {
      if (!writeExpr || init === true || resolved?.scope.variableScope === scope.variableScope) return false
      return values.mayBeOfRun(writeExpr, scope)
    }),
  )
  return isGivenOne || isMemberGivenOne(text, values)
}

function isMemberGivenOne(text: string, values: Values): boolean {
  for (const { groups } of text.matchAll(TO_MEMBER)) if (groups?.['direct'] !== undefined || values.serves) return true
  return false
}

/** What the values that variables are given may lead to, by scopes alone. */
class Values {
  #serves: boolean | null = null
  /** None of them has led to an object of a run yet. */
  readonly #asked = new Set<TSESLint.Scope.Variable>()

  constructor(readonly sourceCode: Readonly<TSESLint.SourceCode>) {}

  get serves(): boolean {
    return (this.#serves ??= SERVES.test(this.sourceCode.text))
  }

  mayBeOfRun(node: TSESTree.Node, scope: TSESLint.Scope.Scope, depth = 0): boolean {
    const value = unwrap(node)
    const inner = (part: TSESTree.Node | null): boolean => part !== null && this.mayBeOfRun(part, scope, depth + 1)
    if (depth > MAX_DEPTH) return true
    switch (value.type) {
      case 'ThisExpression':
        return true
      case 'Identifier': {
        const variable = scope.references.find(({ identifier }) => identifier === value)?.resolved
        return variable !== null && variable !== undefined && this.#mayLeadToRun(variable, depth)
      }
      case 'MemberExpression':
        return PARTS.test(staticKey(value) ?? 'current')
      case 'LogicalExpression':
        return inner(value.left) || inner(value.right)
      case 'ConditionalExpression':
        return inner(value.consequent) || inner(value.alternate)
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return this.#mayKeep(value, depth)
      case 'ObjectExpression':
        return this.#isLed(depth) && value.properties.some((p) => p.type === 'Property' && inner(p.value))
      case 'ArrayExpression':
        return this.#isLed(depth) && value.elements.some(inner)
      case 'NewExpression':
        return this.#isLed(depth) && value.arguments.some(inner)
      case 'CallExpression':
        return this.#isLed(depth) && (ELEMENT_MAKERS.test(lastName(value.callee) ?? '') || value.arguments.some(inner))
      default:
        return false
    }
  }

  /** Objects and what calls give: what they are given by hand counts where the file serves something. */
  #isLed(depth: number): boolean {
    return depth > 0 || this.serves
  }

  #mayLeadToRun(variable: TSESLint.Scope.Variable, depth: number): boolean {
    const [definition, second] = variable.defs
    if (this.#asked.has(variable)) return false
    this.#asked.add(variable)
    if (second || definition?.type === 'Parameter') return true
    if (definition?.type === 'FunctionName') return this.#mayKeep(definition.node, depth)
    if (definition?.type !== 'Variable') return false
    if (definition.node.id.type !== 'Identifier') return true
    const { init } = definition.node
    const [write, another] = variable.references.filter((reference) => reference.isWrite())
    if (another) return init?.type === 'CallExpression'
    return Boolean(write?.writeExpr && this.mayBeOfRun(write.writeExpr, write.from, depth + 1))
  }

  /** A function keeps what it mentions of the functions around it, an arrow also their `this`. */
  #mayKeep(fn: TSESTree.Node, depth: number): boolean {
    const { scopeManager, text } = this.sourceCode
    const through = scopeManager?.acquire(fn, true)?.through ?? []
    return (
      (fn.type === 'ArrowFunctionExpression' && text.slice(...fn.range).includes('this')) ||
      through.some(
        ({ resolved }) =>
          resolved && isFunction(resolved.scope.variableScope.block) && this.#mayLeadToRun(resolved, depth + 1),
      )
    )
  }
}
