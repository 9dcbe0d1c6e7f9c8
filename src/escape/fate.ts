import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { type Call, lastName, type Matcher } from '../match/matcher.js'
import { scopeNodeOf, type Variable } from '../scope/bindings.js'
import { enclosingFunction, isFunction, isInside, staticKey, symbolKey, unwrap, wrapped } from '../syntax/nodes.js'
import { isEnd, isEndingFunction, isFluent, isMaker, isReader, isRequest, keeps, makesPart } from './fate-words.js'
import type { Uses } from './uses.js'
import { isWaitedFor, runsWithin } from './waited.js'

const MAX_STEPS = 400

/** What becomes of a value that a run makes for itself, and of what is made from it. */
export interface Fate {
  /** Where it leaves the run: stored, exported, handed to unknown code, kept by a function that leaves. */
  readonly leaves: TSESTree.Node | null
  /** The functions that return it, or what holds it. */
  readonly returnedBy: readonly FunctionNode[]
  /** The calls that use it: of its methods, of itself, or with it as an argument. */
  readonly works: readonly TSESTree.Node[]
  /** The names of the methods that are called on it. */
  readonly methods: ReadonlySet<string>
  /** What closes it where the run that made it goes on. */
  readonly ends: readonly TSESTree.Node[]
  /** Something else closes it at another time, or a `using` declaration does. */
  readonly endsLater: boolean
  /** The variables that hold it. */
  readonly names: ReadonlySet<Variable>
}

/** `value`: the value itself. `part`: something made by it, or that holds it. */
type Role = 'value' | 'part'

/** Expressions and statements that look at a value without letting it go. */
const LOOKING =
  /^(?:Expression|If|While|DoWhile|For|ForOf|ForIn|Switch|Throw)Statement$|^(?:Unary|Binary)Expression$|^TemplateLiteral$/

/** Follows a value forward from where it is made, through names, promises, local functions and callbacks that run at once. */
export function fateOf(
  made: TSESTree.Node,
  release: readonly string[],
  context: { readonly matcher: Matcher; readonly uses: Uses },
): Fate {
  const walk = new FateWalk(made, release, context)
  walk.run()
  return walk
}

class FateWalk implements Fate {
  leaves: TSESTree.Node | null = null
  endsLater = false
  readonly names = new Set<Variable>()
  readonly methods = new Set<string>()
  readonly #returnedBy = new Set<FunctionNode>()
  readonly #works = new Set<TSESTree.Node>()
  readonly #ends = new Set<TSESTree.Node>()
  readonly #seen = new Set<TSESTree.Node>()
  readonly #home: TSESTree.Node
  #steps = 0
  readonly #matcher: Matcher

  constructor(
    readonly made: TSESTree.Node,
    readonly release: readonly string[],
    readonly context: { readonly matcher: Matcher; readonly uses: Uses },
  ) {
    this.#matcher = context.matcher
    this.#home = enclosingFunction(made) ?? this.#matcher.identities.bindings.syntax.sourceCode.ast
  }

  get returnedBy(): readonly FunctionNode[] {
    return [...this.#returnedBy]
  }

  get works(): readonly TSESTree.Node[] {
    return [...this.#works]
  }

  get ends(): readonly TSESTree.Node[] {
    return [...this.#ends]
  }

  run(): void {
    this.#follow(this.made, 'value')
    const made = unwrap(this.made)
    const callback = 'arguments' in made ? made.arguments.at(-1) : undefined
    if (isFunction(callback)) this.#nodeCallback(callback)
  }

  #leave(node: TSESTree.Node): void {
    this.leaves ??= node
  }

  #follow(node: TSESTree.Node, role: Role): void {
    if (this.leaves || this.#seen.has(node)) return
    this.#seen.add(node)
    if (++this.#steps > MAX_STEPS) this.#leave(node)
    else this.#step(wrapped(node), role)
  }

  /** What the expression or statement around a value does with it. */
  #step(at: TSESTree.Node, role: Role): void {
    const parent = at.parent
    switch (parent?.type) {
      case 'AwaitExpression':
      case 'SequenceExpression':
        this.#follow(parent, role)
        break
      case 'ConditionalExpression':
        if (parent.test !== at) this.#follow(parent, role)
        break
      case 'LogicalExpression':
        // What only stands in for something that was given, or is there already.
        if (parent.right === at && parent.operator !== '&&') this.#leave(parent)
        else this.#follow(parent, role)
        break
      case 'VariableDeclarator':
        this.#declared(parent, role)
        break
      case 'AssignmentExpression':
        this.#assigned(parent, at, role)
        break
      case 'ReturnStatement':
        this.#returned(enclosingFunction(parent), parent, role)
        break
      case 'ArrowFunctionExpression':
        this.#returned(parent.body === at ? parent : null, parent, role)
        break
      case 'MemberExpression':
        if (parent.object === at) this.#member(parent, role)
        break
      case 'CallExpression':
      case 'NewExpression':
        if (parent.callee === at) this.#works.add(parent)
        else this.#argument(parent, at, role)
        break
      case 'TaggedTemplateExpression':
        this.#works.add(parent)
        break
      case 'Property':
        if (parent.value === at && parent.parent.type === 'ObjectExpression') this.#follow(parent.parent, 'part')
        else this.#leave(at)
        break
      case 'ArrayExpression':
        this.#follow(parent, 'part')
        break
      default:
        if (!parent || !LOOKING.test(parent.type)) this.#leave(at)
    }
  }

  #declared(declarator: TSESTree.VariableDeclarator, role: Role): void {
    const { parent } = declarator
    if (/using$/.test(parent.kind)) this.endsLater = true
    if (parent.parent.type === 'ExportNamedDeclaration') this.#leave(declarator)
    for (const variable of this.#matcher.identities.bindings.declaredBy(declarator))
      this.#reads(variable, declarator.id.type === 'Identifier' ? role : 'part')
  }

  #assigned(assignment: TSESTree.AssignmentExpression, at: TSESTree.Node, role: Role): void {
    if (assignment.right !== at) return
    const { left } = assignment
    const variable = left.type === 'Identifier' ? this.#matcher.identities.bindings.variableOf(left) : null
    if (!variable || !isInside(scopeNodeOf(variable), this.#home)) {
      this.#leave(assignment)
      return
    }
    this.#reads(variable, role)
    if (assignment.parent.type !== 'ExpressionStatement') this.#follow(assignment, role)
  }

  #reads(variable: Variable, role: Role): void {
    if (this.names.has(variable)) return
    this.names.add(variable)
    for (const read of this.#matcher.identities.bindings.readsOf(variable)) {
      const away = this.#closureAround(read, scopeNodeOf(variable))
      if (!away) this.#follow(read, role)
      else if (this.#endsIt(read)) this.endsLater = true
      else this.#leave(away)
    }
  }

  /** The outermost function around a read that the run does not simply call: what it mentions stays with it. */
  #closureAround(read: TSESTree.Node, scope: TSESTree.Node): FunctionNode | null {
    let away: FunctionNode | null = null
    for (let fn = enclosingFunction(read); fn && fn !== scope; fn = enclosingFunction(fn))
      if (!runsWithin(fn, (node) => this.#isOwn(node), this.context)) away = fn
    return away
  }

  /** `client`, `client.users`, `client.db('x')`. */
  #isOwn(node: TSESTree.Node): boolean {
    let at = unwrap(node)
    while (at.type === 'MemberExpression' || at.type === 'CallExpression')
      at = unwrap(at.type === 'MemberExpression' ? at.object : at.callee)
    const variable = this.#matcher.identities.bindings.variableOf(at)
    return at === this.made || (variable !== null && this.names.has(variable))
  }

  #endsIt(read: TSESTree.Node): boolean {
    const member = wrapped(read).parent
    if (member?.type === 'MemberExpression' && member.object === wrapped(read))
      return isEnd(nameOfMember(member), this.release) || this.#endsIt(member)
    return member?.type === 'CallExpression' && member.callee !== read
      ? isEndingFunction(this.#matcher.calledName(member) ?? '')
      : false
  }

  #member(member: TSESTree.MemberExpression, role: Role): void {
    const name = nameOfMember(member)
    const at = wrapped(member)
    const call = at.parent?.type === 'CallExpression' && at.parent.callee === at ? at.parent : null
    if (isEnd(name, this.release)) {
      // `.finally(client.close)`: handed to something that calls it.
      if (call) this.#ends.add(call)
      else this.endsLater = true
    } else if (call) this.#called(call, name, role)
    else if (at.parent?.type !== 'AssignmentExpression' || at.parent.left !== at) this.#follow(member, 'part')
  }

  #called(call: TSESTree.CallExpression, name: string, role: Role): void {
    this.#works.add(call)
    this.methods.add(name)
    const callback = call.arguments.at(-1)
    if (name === 'call' || name === 'bind' || name === 'apply') this.#leave(call)
    else if (name === 'then' && role === 'value') {
      const settled = call.arguments[0] && unwrap(call.arguments[0])
      if (isFunction(settled)) this.#parameter(settled, 0, 'value')
      else if (settled) this.#leave(settled)
    } else {
      if (/^(?:connect|getConnection|open)$/.test(name) && isFunction(callback)) this.#nodeCallback(callback)
      if (isFluent(name)) this.#follow(call, role)
      else if (makesPart(name)) this.#follow(call, 'part')
    }
  }

  /** `connect(url, (error, client) => …)` */
  #nodeCallback(fn: FunctionNode): void {
    const [first] = fn.params
    if (first?.type === 'Identifier' && /^_?(?:er|err|error|e|_)\d?$/.test(first.name)) this.#parameter(fn, 1, 'value')
  }

  #parameter(fn: FunctionNode, index: number, role: Role): void {
    const parameter = fn.params[index]
    if (parameter?.type === 'RestElement') this.#leave(parameter)
    for (const variable of parameter ? this.#matcher.identities.bindings.declaredBy(fn) : []) {
      const [name] = variable.identifiers
      if (parameter && variable.defs[0]?.type === 'Parameter' && name && isInside(name, parameter))
        this.#reads(variable, parameter.type === 'Identifier' ? role : 'part')
    }
  }

  #argument(call: Call, at: TSESTree.Node, role: Role): void {
    const name = this.#matcher.calledName(call) ?? ''
    const callee = unwrap(call.callee)
    const receiver = callee.type === 'MemberExpression' ? (lastName(callee.object) ?? '') : ''
    const local = call.type === 'CallExpression' ? this.#localFunction(callee) : null
    const isStatement = call.parent.type === 'ExpressionStatement'
    if (isEndingFunction(name)) this.#ends.add(call)
    else if (isReader(receiver) && name !== 'assign' && name !== 'freeze') return
    else if (receiver === 'Promise') this.#follow(call, role)
    else if (local) {
      this.#works.add(call)
      this.#parameter(local, call.arguments.indexOf(at as TSESTree.CallExpressionArgument), role)
      if (this.#returnedBy.delete(local)) this.#follow(call, 'part')
    } else if (keeps(name)) this.#leave(call)
    else {
      this.#works.add(call)
      const isMade = call.type === 'NewExpression' || isMaker(name)
      if (isRequest(name) || (isWaitedFor(call) && !isMade)) return
      if (isStatement) this.#leave(call)
      else this.#follow(call, 'part')
    }
  }

  #localFunction(callee: TSESTree.Node): FunctionNode | null {
    const definition = this.#matcher.identities.bindings.variableOf(callee)?.defs[0]
    if (definition?.type === 'Parameter') return null
    const node = definition?.node as TSESTree.Node | undefined
    const value = node?.type === 'VariableDeclarator' && node.init ? unwrap(node.init) : node
    return isFunction(value) ? value : null
  }

  #returned(fn: FunctionNode | null, at: TSESTree.Node, role: Role): void {
    const call = fn && wrapped(fn).parent
    if (!fn) this.#leave(at)
    else if (call?.type === 'CallExpression' && (call.callee === wrapped(fn) || isReaction(call)))
      this.#follow(call, role)
    else this.#returnedBy.add(fn)
  }
}

/** `promise.then(…)`: what the callback returns is what the call gives. */
function isReaction({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && staticKey(callee) === 'then'
}

function nameOfMember(member: TSESTree.MemberExpression): string {
  return staticKey(member) ?? symbolKey(member.property) ?? ''
}
