import type { TSESTree } from '@typescript-eslint/utils'
import type { Made } from '../acquire/made.js'
import type { FunctionNode } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Call } from '../match/matcher.js'
import type { Variable } from '../scope/bindings.js'
import { staticText } from '../scope/strings.js'
import { isInside, staticKey, symbolKey, wrapped } from '../syntax/nodes.js'
import { BODY_MEMBERS, CHAINED, ENDING, IDLE, LISTENING, LOOKING, READING_EVENTS } from './held-words.js'

/**
 * One thing that happens to a value which must be given back.
 *
 * - `close`: it is given back, or its body is read. - `look`: it is used, and nothing more.
 * - `pass`: it is an argument of `node`; `index` null where it is inside one. - `leave`: the statement takes it out.
 * - `stored`: something else keeps it, or nobody can say. - `using`: its block gives it back.
 */
export type HeldUse =
  | { readonly kind: 'close' | 'look' | 'leave' | 'stored' | 'using'; readonly node: TSESTree.Node }
  | { readonly kind: 'pass'; readonly node: Call; readonly index: number | null }

/** `item`: the value itself. `whole`: the response whose body it is. `call`: a function that gives it back. */
export type Part = 'item' | 'whole' | 'call'

/** What happens to one value, and by which members it is used. */
export interface Held {
  readonly uses: readonly HeldUse[]
  readonly members: ReadonlySet<string>
  /** The names that hold it, and what of it. */
  readonly variables: ReadonlyMap<Variable, Part>
}

const MAX_USES = 200

/** Follows the value of a site through names, patterns, `await` and conditions to everything that happens to it. */
export function heldBy(site: Made, context: LifetimeContext): Held {
  const follower = new Follower(site, context)
  const whole: Part = site.row.kind === 'body' ? (site.row.part === undefined ? 'item' : 'whole') : partOf(site)
  if (site.given) follower.expression(site.given, whole)
  else if (site.parameters) {
    const { value, release } = site.parameters
    if (value && site.home) follower.parameter(value, site.home, whole)
    if (release && site.home) follower.parameter(release, site.home, 'call')
  }
  return follower
}

/** Follows what a local helper gets as a parameter. */
export function heldByParameter(site: Made, fn: FunctionNode, index: number, context: LifetimeContext): Held {
  const follower = new Follower(site, context)
  const parameter = fn.params[index]
  const whole: Part = site.row.kind === 'body' ? (site.row.part === undefined ? 'item' : 'whole') : partOf(site)
  if (parameter) follower.parameter(parameter, fn, whole)
  return follower
}

function partOf({ row }: Made): Part {
  return row.kind === 'item' && row.release.call && row.part === undefined ? 'call' : 'item'
}

class Follower implements Held {
  readonly uses: HeldUse[] = []
  readonly members = new Set<string>()
  readonly variables = new Map<Variable, Part>()

  constructor(
    readonly site: Made,
    readonly context: LifetimeContext,
  ) {}

  parameter(node: TSESTree.Parameter, fn: FunctionNode, part: Part): void {
    const target = node.type === 'TSParameterProperty' ? node.parameter : node
    this.#target(target.type === 'AssignmentPattern' ? target.left : target, fn, part)
  }

  expression(node: TSESTree.Node, part: Part): void {
    if (this.uses.length > MAX_USES) return
    const at = wrapped(node)
    const parent = at.parent
    switch (parent?.type) {
      case undefined:
        return
      case 'AwaitExpression':
        this.expression(parent, part)
        return
      case 'VariableDeclarator':
        if (/using/.test(parent.parent.kind)) this.#add('using', parent)
        else this.#target(parent.id, parent, part)
        return
      case 'AssignmentExpression':
        if (parent.right !== at) return
        this.#target(parent.left, parent, part)
        if (parent.parent.type !== 'ExpressionStatement') this.expression(parent, part)
        return
      case 'LogicalExpression':
        if (parent.left === at && parent.operator === '&&') this.#add('look', at)
        else this.expression(parent, part)
        return
      case 'ConditionalExpression':
        if (parent.test === at) this.#add('look', at)
        else this.expression(parent, part)
        return
      case 'SequenceExpression':
        if (parent.expressions.at(-1) === at) this.expression(parent, part)
        return
      case 'MemberExpression':
        if (parent.object === at) this.#member(parent, part)
        else this.#add('stored', at)
        return
      case 'CallExpression':
      case 'NewExpression':
        if (parent.callee === at) {
          this.members.add('()')
          this.#add(part === 'call' ? 'close' : 'look', parent)
        } else this.#pass(parent, parent.arguments.indexOf(at as TSESTree.CallExpressionArgument), part)
        return
      case 'TaggedTemplateExpression':
        this.#add('look', parent)
        return
      case 'ReturnStatement':
      case 'YieldExpression':
        this.#add('leave', parent)
        return
      case 'ForOfStatement':
        if (parent.right === at) this.#add(parent.await && this.#isBody(part) ? 'close' : 'stored', parent)
        return
      case 'Property':
      case 'SpreadElement':
      case 'ArrayExpression':
        this.#inside(parent, part)
        return
      default:
        this.#add(parent && LOOKING.test(parent.type) ? 'look' : 'stored', at)
    }
  }

  #isBody(part: Part): boolean {
    return this.site.row.kind === 'body' && part === 'item'
  }

  /** A pattern or name that gets the value. */
  #target(target: TSESTree.Node, declaration: TSESTree.Node, part: Part): void {
    const inner = target.type === 'AssignmentPattern' ? target.left : target
    switch (inner.type) {
      case 'Identifier':
        this.#name(inner, declaration, part)
        return
      case 'ObjectPattern':
        this.#pattern(inner, declaration, part)
        return
      case 'ArrayPattern': {
        const { row } = this.site
        const index = row.kind === 'item' && row.part !== undefined ? Number(row.part) : Number.NaN
        const element = inner.elements[index]
        if (element && part === 'item')
          this.#target(element, declaration, row.kind === 'item' && row.release.call ? 'call' : 'item')
        else if (Number.isNaN(index)) this.#add('stored', inner)
        return
      }
      default:
        this.#add('stored', inner)
    }
  }

  #name(id: TSESTree.Identifier, declaration: TSESTree.Node, part: Part): void {
    const { bindings } = this.context.identities
    const variable = bindings.declaredBy(declaration).find((v) => v.name === id.name) ?? bindings.variableOf(id) ?? null
    if (!variable || !this.#isLocal(variable)) {
      this.#add('stored', id)
      return
    }
    if (this.variables.has(variable)) return
    this.variables.set(variable, part)
    for (const read of bindings.readsOf(variable)) this.expression(read, part)
  }

  /** Whether a variable belongs to one run of the function that gets the value, or of a helper that is given it. */
  #isLocal(variable: Variable): boolean {
    const { home } = this.site
    const { block } = variable.scope.variableScope
    const definition = variable.defs[0]?.node as TSESTree.Node | undefined
    if (definition?.parent?.parent?.type === 'ExportNamedDeclaration') return false
    return home === null || block === home || variable.defs[0]?.type === 'Parameter' || isInside(block, home)
  }

  #pattern(pattern: TSESTree.ObjectPattern, declaration: TSESTree.Node, part: Part): void {
    const { row } = this.site
    const wanted = row.kind === 'body' ? (part === 'whole' ? row.part : undefined) : row.part
    for (const property of pattern.properties) {
      if (property.type === 'RestElement') {
        this.#add('stored', property)
        continue
      }
      const name = staticKey(property)
      if (name === null) this.#add('stored', property)
      else if (name === wanted) this.#target(property.value, declaration, 'item')
      else if (row.kind === 'body' && part === 'item' ? BODY_MEMBERS.test(name) : this.#givesBack(name, part))
        this.#add('stored', property)
      else this.members.add(name)
    }
  }

  /** Whether a member of the value gives it back or reads it. */
  #givesBack(name: string, part: Part): boolean {
    const { row } = this.site
    if (row.kind === 'item') return part !== 'call' && (row.release.own?.includes(name) ?? false)
    if (part === 'whole') return /^(?:clone|@@)/.test(name) || (row.reads?.includes(name) ?? false)
    return true
  }

  #member(member: TSESTree.MemberExpression, part: Part): void {
    const name = staticKey(member) ?? symbolKey(member.property)
    const at = wrapped(member)
    const call = at.parent
    const isCalled = call?.type === 'CallExpression' && call.callee === at
    const { row } = this.site
    if (name === null) {
      // `semaphore.acquire()` gives a list: `const got = await …; got[1]()`.
      this.#add('stored', member)
      return
    }
    this.members.add(name)
    if (row.part === name && part !== 'call' && (row.kind === 'item' || part === 'whole')) {
      this.expression(member, row.kind === 'item' && row.release.call ? 'call' : 'item')
      return
    }
    if (part === 'call') {
      this.#add(/^(?:call|apply)$/.test(name) && isCalled ? 'close' : isCalled ? 'look' : 'stored', call ?? member)
      return
    }
    if (!isCalled) {
      const end = this.#chainEnd(member)
      if (row.kind === 'body' && part === 'item' && end) this.#add('close', end)
      else this.#add(row.kind === 'item' && this.#givesBack(name, part) ? 'stored' : 'look', member)
      return
    }
    if (row.kind === 'item') {
      if (LISTENING.test(name) && row.keeps?.includes(this.#eventOf(call))) this.#add('stored', call)
      else if (LISTENING.test(name)) this.expression(call, part)
      else this.#add(this.#givesBack(name, part) ? 'close' : 'look', call)
    } else if (part === 'whole') this.#add(this.#givesBack(name, part) ? 'close' : 'look', call)
    else if (LISTENING.test(name)) {
      const event = this.#eventOf(call)
      if (event === '' || READING_EVENTS.has(event)) this.#add('close', call)
      else this.expression(call, part)
    } else if (CHAINED.test(name)) this.expression(call, part)
    else this.#add(IDLE.test(name) ? 'look' : 'close', call)
  }

  /** `res.socket.destroy()` */
  #chainEnd(member: TSESTree.MemberExpression): TSESTree.Node | null {
    let at: TSESTree.Node = wrapped(member)
    while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = wrapped(at.parent)
    const isEnd = at.type === 'MemberExpression' ? ENDING.test(staticKey(at) ?? '') : false
    return isEnd && at.parent?.type === 'CallExpression' && at.parent.callee === at ? at.parent : null
  }

  #eventOf(call: TSESTree.CallExpression): string {
    const [event] = call.arguments
    return (event && staticText(event, this.context.identities.bindings)) ?? ''
  }

  #pass(call: Call, index: number | null, part: Part): void {
    // Whoever is given the function that gives back may call it.
    if (part === 'call') this.#add('close', call)
    else this.uses.push({ kind: 'pass', node: call, index })
  }

  /** `f({ client })`, `[client]`: what happens to the object or list around. */
  #inside(node: TSESTree.Node, part: Part): void {
    let at = node
    while (
      at.parent &&
      (/^(?:Property|ObjectExpression|ArrayExpression|SpreadElement)$/.test(at.parent.type) ||
        (at.parent.type === 'ConditionalExpression' && at.parent.test !== at) ||
        at.parent.type === 'LogicalExpression' ||
        at.parent.type === 'AwaitExpression' ||
        /^TS(?:As|Satisfies|NonNull)/.test(at.parent.type))
    )
      at = at.parent
    const parent = at.parent
    if ((parent?.type === 'CallExpression' || parent?.type === 'NewExpression') && parent.callee !== at)
      this.#pass(parent, null, part)
    else if (parent?.type === 'ReturnStatement' || parent?.type === 'YieldExpression') this.#add('leave', parent)
    else if (parent?.type === 'VariableDeclarator' && this.site.row.kind === 'item') this.#add('leave', at)
    else this.#add('stored', at)
  }

  #add(kind: Exclude<HeldUse['kind'], 'pass'>, node: TSESTree.Node): void {
    this.uses.push({ kind, node })
  }
}
