import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { type Call, lastName, type Matcher } from '../match/matcher.js'
import { scopeNodeOf, type Variable } from '../scope/bindings.js'
import { enclosingFunction, isFunction, isInside, staticKey, symbolKey, unwrap, wrapped } from '../syntax/nodes.js'
import { isEnd, isEndingFunction, isFluent, isMaker, isReader, isRequest, keeps, makesPart } from './fate-words.js'
import type { Uses } from './uses.js'

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
  readonly names: readonly Variable[]
}

/** `value`: the value itself. `part`: something made by it, or that holds it. */
type Role = 'value' | 'part'

/** Follows a value forward from where it is made, through names, promises, local functions and callbacks that run at once. */
export function fateOf(
  made: TSESTree.Node,
  release: readonly string[],
  { matcher, uses }: { readonly matcher: Matcher; readonly uses: Uses },
): Fate {
  return new FateWalk(made, release, matcher, uses).run()
}

class FateWalk {
  #leaves: TSESTree.Node | null = null
  #endsLater = false
  #steps = 0
  readonly #returnedBy = new Set<FunctionNode>()
  readonly #works = new Set<TSESTree.Node>()
  readonly #methods = new Set<string>()
  readonly #ends = new Set<TSESTree.Node>()
  readonly #names = new Set<Variable>()
  readonly #seen = new Set<TSESTree.Node>()
  readonly #home: TSESTree.Node

  constructor(
    readonly made: TSESTree.Node,
    readonly release: readonly string[],
    readonly matcher: Matcher,
    readonly uses: Uses,
  ) {
    this.#home = enclosingFunction(made) ?? matcher.identities.bindings.syntax.sourceCode.ast
  }

  run(): Fate {
    this.#follow(this.made, 'value')
    const [callback] = [unwrap(this.made)].flatMap((at) => ('arguments' in at ? at.arguments.slice(-1) : []))
    if (isFunction(callback)) this.#nodeCallback(callback)
    return {
      leaves: this.#leaves,
      returnedBy: [...this.#returnedBy],
      works: [...this.#works],
      methods: this.#methods,
      ends: [...this.#ends],
      endsLater: this.#endsLater,
      names: [...this.#names],
    }
  }

  #leave(node: TSESTree.Node): void {
    this.#leaves ??= node
  }

  #follow(node: TSESTree.Node, role: Role): void {
    if (this.#leaves || this.#seen.has(node)) return
    this.#seen.add(node)
    if (++this.#steps > MAX_STEPS) return this.#leave(node)
    const at = wrapped(node)
    const parent = at.parent
    switch (parent?.type) {
      case 'AwaitExpression':
      case 'SequenceExpression':
        return this.#follow(parent, role)
      case 'ConditionalExpression':
        return parent.test === at ? undefined : this.#follow(parent, role)
      case 'LogicalExpression':
        // What only stands in for something that was given, or is there already.
        return parent.right === at && parent.operator !== '&&' ? this.#leave(parent) : this.#follow(parent, role)
      case 'VariableDeclarator':
        return this.#declared(parent, role)
      case 'AssignmentExpression':
        return this.#assigned(parent, at, role)
      case 'ReturnStatement':
        return this.#returned(enclosingFunction(parent), parent, role)
      case 'ArrowFunctionExpression':
        return parent.body === at ? this.#returned(parent, parent, role) : this.#leave(at)
      case 'MemberExpression':
        return parent.object === at ? this.#member(parent, role) : undefined
      case 'CallExpression':
      case 'NewExpression':
        if (parent.callee !== at) return this.#argument(parent, at, role)
        this.#works.add(parent)
        return
      case 'TaggedTemplateExpression':
        this.#works.add(parent)
        return
      case 'Property':
        return parent.value === at && parent.parent.type === 'ObjectExpression'
          ? this.#follow(parent.parent, 'part')
          : this.#leave(at)
      case 'ArrayExpression':
        return this.#follow(parent, 'part')
      case 'ExpressionStatement':
      case 'UnaryExpression':
      case 'BinaryExpression':
      case 'TemplateLiteral':
      case 'IfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'ForStatement':
      case 'SwitchStatement':
      case 'ForOfStatement':
      case 'ForInStatement':
      case 'ThrowStatement':
        return
      default:
        return this.#leave(at)
    }
  }

  #declared(declarator: TSESTree.VariableDeclarator, role: Role): void {
    const { parent } = declarator
    if (/using$/.test(parent.kind)) this.#endsLater = true
    if (parent.parent.type === 'ExportNamedDeclaration') return this.#leave(declarator)
    for (const variable of this.matcher.identities.bindings.declaredBy(declarator))
      this.#reads(variable, declarator.id.type === 'Identifier' ? role : 'part')
  }

  #assigned(assignment: TSESTree.AssignmentExpression, at: TSESTree.Node, role: Role): void {
    if (assignment.right !== at) return
    const { left } = assignment
    const variable = left.type === 'Identifier' ? this.matcher.identities.bindings.variableOf(left) : null
    if (!variable || !isInside(scopeNodeOf(variable), this.#home)) return this.#leave(assignment)
    this.#reads(variable, role)
    if (assignment.parent.type !== 'ExpressionStatement') this.#follow(assignment, role)
  }

  #reads(variable: Variable, role: Role): void {
    if (this.#names.has(variable)) return
    this.#names.add(variable)
    for (const read of this.matcher.identities.bindings.readsOf(variable)) {
      const away = this.#closureAround(read, scopeNodeOf(variable))
      if (!away) this.#follow(read, role)
      else if (this.#endsIt(read)) this.#endsLater = true
      else this.#leave(away)
    }
  }

  /** The outermost function around a read that the run does not simply call: what it mentions stays with it. */
  #closureAround(read: TSESTree.Node, scope: TSESTree.Node): FunctionNode | null {
    let away: FunctionNode | null = null
    for (let fn = enclosingFunction(read); fn && fn !== scope; fn = enclosingFunction(fn))
      if (!this.#runsHere(fn)) away = fn
    return away
  }

  /** Whether a function runs while the run that made it lasts: called, awaited, iterated, or a listener of the value itself. */
  #runsHere(fn: FunctionNode): boolean {
    const at = wrapped(fn)
    const call = at.parent
    if (call?.type === 'CallExpression' || call?.type === 'NewExpression') {
      if (call.callee === at) return true
      const row = this.matcher.callback(call, at)
      if (row) return row.runs === 'inline' || row.runs === 'element'
      const callee = unwrap(call.callee)
      if (callee.type === 'MemberExpression' && this.#isValue(callee.object)) return true
      return isWaitedFor(call)
    }
    const used = this.uses.of(fn)
    return used.length > 0 && used.every((use) => use.kind === 'called')
  }

  /** `client`, `client.users`, `client.db('x')`. */
  #isValue(node: TSESTree.Node): boolean {
    let at = unwrap(node)
    while (at.type === 'MemberExpression' || at.type === 'CallExpression')
      at = unwrap(at.type === 'MemberExpression' ? at.object : at.callee)
    const variable = this.matcher.identities.bindings.variableOf(at)
    return at === this.made || (variable !== null && this.#names.has(variable))
  }

  #endsIt(read: TSESTree.Node): boolean {
    const member = wrapped(read).parent
    if (member?.type === 'MemberExpression' && member.object === wrapped(read))
      return isEnd(nameOfMember(member), this.release) || this.#endsIt(member)
    return member?.type === 'CallExpression' && member.callee !== read
      ? isEndingFunction(this.matcher.calledName(member) ?? '')
      : false
  }

  #member(member: TSESTree.MemberExpression, role: Role): void {
    const name = nameOfMember(member)
    const at = wrapped(member)
    const call = at.parent
    if (isEnd(name, this.release)) {
      // `.finally(client.close)`: handed to something that calls it.
      if (call?.type === 'CallExpression' && call.callee === at) this.#ends.add(call)
      else this.#endsLater = true
      return
    }
    if (call?.type === 'CallExpression' && call.callee === at) return this.#called(call, name, role)
    if (call?.type === 'AssignmentExpression' && call.left === at) return
    this.#follow(member, 'part')
  }

  #called(call: TSESTree.CallExpression, name: string, role: Role): void {
    this.#works.add(call)
    this.#methods.add(name)
    if (name === 'call' || name === 'bind' || name === 'apply') return this.#leave(call)
    if (name === 'then' && role === 'value') {
      const [settled] = call.arguments
      const fn = settled && unwrap(settled)
      if (isFunction(fn)) this.#parameter(fn, 0, 'value')
      else if (fn) this.#leave(fn)
      return
    }
    const callback = call.arguments.at(-1)
    if (/^(?:connect|getConnection|open)$/.test(name) && isFunction(callback)) this.#nodeCallback(callback)
    if (isFluent(name)) this.#follow(call, role)
    else if (makesPart(name)) this.#follow(call, 'part')
  }

  /** `connect(url, (error, client) => …)` */
  #nodeCallback(fn: FunctionNode): void {
    const [first] = fn.params
    if (first?.type === 'Identifier' && /^_?(?:er|err|error|e|_)\d?$/.test(first.name)) this.#parameter(fn, 1, 'value')
  }

  #parameter(fn: FunctionNode, index: number, role: Role): void {
    const parameter = fn.params[index]
    if (!parameter) return
    if (parameter.type === 'RestElement') return this.#leave(parameter)
    for (const variable of this.matcher.identities.bindings.declaredBy(fn)) {
      const [name] = variable.identifiers
      if (variable.defs[0]?.type === 'Parameter' && name && isInside(name, parameter))
        this.#reads(variable, parameter.type === 'Identifier' ? role : 'part')
    }
  }

  #argument(call: Call, at: TSESTree.Node, role: Role): void {
    const name = this.matcher.calledName(call) ?? ''
    const callee = unwrap(call.callee)
    const receiver = callee.type === 'MemberExpression' ? (lastName(callee.object) ?? '') : ''
    if (isEndingFunction(name)) {
      this.#ends.add(call)
      return
    }
    if (isReader(receiver) && name !== 'assign' && name !== 'freeze') return
    if (receiver === 'Promise') return this.#follow(call, role)
    const local = call.type === 'CallExpression' ? this.#localFunction(callee) : null
    if (local) {
      this.#works.add(call)
      this.#parameter(local, call.arguments.indexOf(at as TSESTree.CallExpressionArgument), role)
      if (this.#returnedBy.delete(local)) this.#follow(call, 'part')
      return
    }
    if (keeps(name)) return this.#leave(call)
    this.#works.add(call)
    if (isRequest(name)) return
    const isStatement = call.parent.type === 'ExpressionStatement'
    if (call.type === 'NewExpression' || isMaker(name))
      return isStatement ? this.#leave(call) : this.#follow(call, 'part')
    if (isWaitedFor(call)) return
    if (isStatement) this.#leave(call)
    else this.#follow(call, 'part')
  }

  #localFunction(callee: TSESTree.Node): FunctionNode | null {
    const definition = this.matcher.identities.bindings.variableOf(callee)?.defs[0]
    if (definition?.type === 'Parameter') return null
    const node = definition?.node as TSESTree.Node | undefined
    const value = node?.type === 'VariableDeclarator' && node.init ? unwrap(node.init) : node
    return isFunction(value) ? value : null
  }

  #returned(fn: FunctionNode | null, at: TSESTree.Node, role: Role): void {
    if (!fn) return this.#leave(at)
    const call = wrapped(fn).parent
    if (call?.type === 'CallExpression') {
      if (call.callee === wrapped(fn)) return this.#follow(call, role)
      const isReaction = call.callee.type === 'MemberExpression' && staticKey(call.callee) === 'then'
      if (isReaction) return this.#follow(call, role)
    }
    this.#returnedBy.add(fn)
  }
}

/** `await f(…)`, `return f(…)` of an async function, `await Promise.all([f(…)])`. */
function isWaitedFor(call: TSESTree.Node): boolean {
  const parent = wrapped(call).parent
  switch (parent?.type) {
    case 'AwaitExpression':
      return true
    case 'ReturnStatement':
      return enclosingFunction(parent)?.async === true
    case 'ArrowFunctionExpression':
      return parent.async && parent.body === call
    case 'ArrayExpression':
      return isWaitedFor(parent)
    case 'CallExpression': {
      const callee = unwrap(parent.callee)
      return callee.type === 'MemberExpression' && lastName(callee.object) === 'Promise' && isWaitedFor(parent)
    }
    default:
      return false
  }
}

function nameOfMember(member: TSESTree.MemberExpression): string {
  return staticKey(member) ?? symbolKey(member.property) ?? ''
}
