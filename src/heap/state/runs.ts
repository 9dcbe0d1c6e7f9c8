import type { TSESTree } from '@typescript-eslint/utils'
import type { Activation, Confidence, FunctionNode, KeptRun, Owner, Reference, Region } from '../../answers/index.js'
import { TEARDOWN_NAMES } from '../../catalog/index.js'
import { atLeast } from '../../lifetime/confidence.js'
import type { LifetimeContext } from '../../lifetime/context.js'
import { isHandler } from '../../lifetime/frameworks/server.js'
import { enclosing } from '../../lifetime/join.js'
import type { Variable } from '../../scope/bindings.js'
import { isFunction, unwrap } from '../../syntax/nodes.js'
import { sourceLabel } from '../../syntax/text.js'
import { callersOf } from './callers.js'
import { isPageEvent, isPageNode, NODE_OF_EVENT } from './pages.js'

/** An object that should die with a run, and is kept by a value. */
export interface OfRun {
  readonly run: KeptRun
  /** The run that makes or receives it. */
  readonly region: Region
  readonly value: string
  readonly line: number
  readonly owner: Owner | null
  /** The function or object that keeps it; null where it is the value itself. */
  readonly through: { readonly label: string; readonly line: number } | null
  readonly confidence: Confidence
  /** A method takes it by the convention of a request handler: whether its instance is shared only the slot can say. */
  readonly isMethod?: boolean
}

const SERVED: Partial<Record<Region['kind'], KeptRun>> = { request: 'request', connection: 'connection', job: 'job' }
/** Parameters of a handler that are no objects of the run. */
const LIGHT =
  /^_*(?:next|done|callback|cb|fn|err|error|head|id|key|info|args?|parent|root|opts|options|params|query|url|name|data|type|value)?$/i
/** What leads from one object of a run to another that is as large. */
const PARTS = new Set(['req', 'request', 'res', 'response', 'raw', 'reply', 'ctx', 'context', 'originalRequest'])
const MAX_DEPTH = 4

/** Whether the value of an expression may keep an object of a run at all, by its syntax. */
export function mayKeep(node: TSESTree.Node): boolean {
  const value = unwrap(node)
  switch (value.type) {
    case 'Identifier':
      return value.name !== 'undefined'
    case 'MemberExpression':
    case 'ThisExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'ConditionalExpression':
    case 'LogicalExpression':
      return true
    case 'ObjectExpression':
      return value.properties.length > 0
    case 'ArrayExpression':
      return value.elements.length > 0
    case 'NewExpression':
    case 'CallExpression':
      return value.arguments.length > 0
    default:
      return false
  }
}

/** What of a run the value of an expression keeps alive. */
export class RunValues {
  constructor(readonly context: LifetimeContext) {}

  /** The objects of a run that an expression evaluated in `at` leads to; what is known to be light is left out. */
  of(node: TSESTree.Node, at: Region, depth = 0): readonly OfRun[] {
    if (depth > MAX_DEPTH) return []
    const value = unwrap(node)
    const inner = (part: TSESTree.Node | null | undefined): readonly OfRun[] =>
      part ? this.of(part, at, depth + 1) : []
    switch (value.type) {
      case 'Identifier':
      case 'MemberExpression':
      case 'ThisExpression':
        return this.#named(value, at, depth)
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return this.#function(value, at, depth)
      case 'ObjectExpression':
        return through(
          'object',
          value,
          value.properties.flatMap((p) => (p.type === 'Property' ? inner(p.value) : [])),
        )
      case 'ArrayExpression':
        return through('array', value, value.elements.flatMap(inner))
      case 'ConditionalExpression':
        return [...inner(value.consequent), ...inner(value.alternate)]
      case 'LogicalExpression':
        return [...inner(value.left), ...inner(value.right)]
      case 'NewExpression':
        return this.#made(value, inner)
      case 'CallExpression':
        return this.#called(value, inner)
      default:
        return []
    }
  }

  /** `new Context(req, res)` keeps what it is given; `new URL(…)`, `new WeakRef(…)` do not. */
  #made(node: TSESTree.NewExpression, inner: (part: TSESTree.Node) => readonly OfRun[]): readonly OfRun[] {
    const name = this.context.matcher.calledName(node) ?? ''
    if (/^(?:Weak\w+|URL\w*|Date|Error|\w+Error|RegExp|String|Number|Promise|Headers|Blob|TextDecoder)$/.test(name))
      return []
    return through(name || 'object', node, node.arguments.flatMap(inner))
  }

  /** `f.bind(this, req)` and wrappers keep their arguments; what a function makes of a request may keep it. */
  #called(node: TSESTree.CallExpression, inner: (part: TSESTree.Node) => readonly OfRun[]): readonly OfRun[] {
    const callee = unwrap(node.callee)
    const name = this.context.matcher.calledName(node) ?? ''
    if (name === 'bind' && callee.type === 'MemberExpression')
      return through('function', node, [...node.arguments.flatMap(inner)])
    if (this.context.matcher.wrapper(node)) return node.arguments.flatMap(inner)
    if (!/^(?:create|make|build|new)(?:[A-Z]\w*)?(?:Context|Session|Request|Response|Scope|State)$/.test(name))
      return []
    const kept = node.arguments.flatMap(inner).filter(({ run }) => run !== 'event' && run !== 'instance')
    return through('object', node, kept).map((of) => ({ ...of, confidence: 'possible' }))
  }

  #named(node: TSESTree.Node, at: Region, depth: number): readonly OfRun[] {
    const { identities } = this.context
    const identity = identities.of(node)
    if (identity.kind === 'unknown') return []
    const label = sourceLabel(node, this.context.syntax.sourceCode)
    switch (identity.root.kind) {
      case 'parameter':
        return this.#parameter(identity, identity.root.fn, identity.root.index, label, at, depth)
      case 'this':
        return identity.root.isStatic ? [] : this.#this(identity.root.owner, identity.path, label, node, at)
      case 'variable':
        return this.#variable(identity.root.variable, identity.path, label, at, depth)
      default:
        return []
    }
  }

  #function(fn: TSESTree.Node, at: Region, depth: number): readonly OfRun[] {
    const kept = this.context.retention.by(fn).flatMap((retained): readonly OfRun[] => {
      if (retained.kind === 'this') return this.#this(retained.owner, [], 'this', retained.node, at)
      const { variable } = retained
      const identity = this.context.identities.ofVariable(variable)
      if (identity.kind === 'unknown') return []
      const { root, path } = identity
      if (root.kind === 'parameter')
        return depth < MAX_DEPTH ? this.#parameter(identity, root.fn, root.index, variable.name, at, depth + 1) : []
      return root.kind === 'variable' ? this.#variable(root.variable, path, variable.name, at, depth + 1) : []
    })
    return through('function', fn, kept)
  }

  #variable(variable: Variable, path: readonly string[], label: string, at: Region, depth: number): readonly OfRun[] {
    const [definition] = variable.defs
    const declared = variable.identifiers[0]
    const writes = this.context.identities.bindings.writesOf(variable)
    if (!definition || !declared || depth > MAX_DEPTH) return []
    const node = definition.node as TSESTree.Node
    if (definition.type === 'FunctionName' && isFunction(node))
      return path.length > 0 ? [] : this.#function(node, at, depth)
    if (definition.type !== 'Variable' || node.type !== 'VariableDeclarator') return []
    if (isPageNode(variable, path, this.context)) return this.#ofPage(label, declared.loc.start.line, at)
    if (path.length > 0 || node.id.type !== 'Identifier') return []
    return writes.length === 1 && node.init ? this.of(node.init, at, depth + 1) : []
  }

  #parameter(
    { path }: Reference,
    fn: FunctionNode,
    index: number,
    label: string,
    at: Region,
    depth: number,
  ): readonly OfRun[] {
    const region = this.context.regions.ofFunction(fn)
    if (region.kind === 'unknown') return []
    const declared = fn.params[index]
    const name = declared?.type === 'Identifier' ? declared.name : ''
    const line = declared?.loc.start.line ?? fn.loc.start.line
    const isHeavy = path.length > 0 ? PARTS.has(path.at(-1) ?? '') : !LIGHT.test(name)
    const run = region.node === fn ? SERVED[region.kind] : undefined
    if (run) {
      const isSole = /^_?(?:event|context)$/.test(name) && run === 'request'
      return isHeavy ? [ofRun(run, region, label, line, isSole ? 'possible' : 'likely')] : []
    }
    if (region.kind === 'render' && region.node === fn && index === 0)
      return path.length === 0 ? this.#ofMount(region, label, line) : []
    if (
      path.length < 2 &&
      (path.length === 0 || NODE_OF_EVENT.has(path[0] ?? '')) &&
      isPageEvent(fn, index, this.context)
    )
      return this.#ofPage(label, line, at)
    if (isHeavy && region.node === fn && isHandler(fn) && (path.length > 0 || index < 2))
      return [{ ...ofRun('request', region, label, line, 'likely'), isMethod: true }]
    if (depth >= MAX_DEPTH || path.length > 0) return []
    return callersOf(fn, this.context).flatMap((call) => {
      const argument = call.arguments[index]
      const around = this.context.regions.at(call)
      if (!argument || argument.type === 'SpreadElement' || around.kind === 'unknown') return []
      return this.of(argument, around, depth + 1).map((of) => (of.through ? of : { ...of, value: label, line }))
    })
  }

  #this(owner: Owner, path: readonly string[], label: string, node: TSESTree.Node, at: Region): readonly OfRun[] {
    const region = this.context.regions.ofOwner(owner)
    if (region.kind === 'unknown' || owner.type === 'ObjectExpression' ? !isMount(region) : false) return []
    if (region.kind === 'unknown') return []
    const line = node.loc.start.line
    if (isMount(region)) {
      const isElement =
        path.length === 1 && /^(?:\$el|el|element|shadowRoot|host|\$refs|props|\$props)$/.test(path[0] ?? '')
      return path.length === 0 || isElement ? this.#ofMount(region, label, line, owner) : []
    }
    if (path.length > 0) return []
    const served = [...enclosing(region)].find((around) => SERVED[around.kind])
    if (served) return [ofRun(SERVED[served.kind] ?? 'request', region, label, line, served.confidence)]
    if (region.kind !== 'instance' || region.frequency !== 'many' || at.kind === 'program') return []
    const hasEnd = this.context.members.of(owner).some((method) => TEARDOWN_NAMES.has(method.name))
    const isSure = hasEnd && atLeast(region.confidence, 'likely')
    return [{ ...ofRun('instance', region, label, line, isSure ? 'likely' : 'possible'), owner }]
  }

  #ofMount(region: Region, label: string, line: number, owner: Owner | null = null): readonly OfRun[] {
    const mount = [...enclosing(region)].find(isMount)
    return mount ? [{ ...ofRun('mount', mount, label, line, mount.confidence), owner }] : []
  }

  /** A part of a page: it goes with the component around, or nobody knows when. */
  #ofPage(label: string, line: number, at: Region): readonly OfRun[] {
    const mount = this.#ofMount(at, label, line)
    return mount.length > 0 ? mount : [ofRun('event', at, label, line, 'possible')]
  }
}

function isMount(region: Activation): boolean {
  return region.kind === 'mount'
}

function ofRun(run: KeptRun, region: Region, value: string, line: number, confidence: Confidence): OfRun {
  return { run, region, value, line, owner: null, through: null, confidence }
}

function through(label: string, node: TSESTree.Node, kept: readonly OfRun[]): readonly OfRun[] {
  return kept.map((of) => ({ ...of, through: { label, line: node.loc.start.line } }))
}
