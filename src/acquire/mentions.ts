import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, GrowthSite, Holder, Reference, Shrinking } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { type Variable } from '../scope/bindings.js'
import { sameReference } from '../scope/same.js'
import { isFunction, isInside, staticKey, unwrap, wrapped } from '../syntax/nodes.js'
import { collectionMade } from './holders.js'
import { blankWrite, GROWING, isReader, SHRINKING } from './verbs.js'

/** All that a file does with one collection. */
export interface Handling {
  readonly growth: GrowthSite[]
  readonly shrinking: Shrinking[]
  /** Where it goes out of sight: returned, stored, given to unknown code. */
  readonly escapes: TSESTree.Node[]
  /** Tests of its size. */
  readonly sizes: TSESTree.Node[]
  readonly reads: TSESTree.Node[]
}

/** What a mention stands for: the collection, or one of its entries, and the local helper's call it came through. */
interface Standing {
  readonly isNested: boolean
  /** The key of the entry. */
  readonly key: TSESTree.Node | null
  readonly at: TSESTree.Node | null
  readonly call: { readonly fn: FunctionNode; readonly node: TSESTree.CallExpression } | null
}

const MAX_MENTIONS = 500
const MAX_CALLS = 2
const TOP: Standing = { isNested: false, key: null, at: null, call: null }

/** Follows one collection through names, entries and local helpers to everything that happens to it. */
export function handlingOf(holder: Holder, context: LifetimeContext): Handling {
  const walk = new Mentions(holder, context)
  walk.run()
  return walk
}

class Mentions implements Handling {
  readonly growth: GrowthSite[] = []
  readonly shrinking: Shrinking[] = []
  readonly escapes: TSESTree.Node[] = []
  readonly sizes: TSESTree.Node[] = []
  readonly reads: TSESTree.Node[] = []
  readonly #seen = new Set<TSESTree.Node>()
  readonly #variables = new Set<Variable>()
  #calls = 0

  constructor(
    readonly holder: Holder,
    readonly context: LifetimeContext,
  ) {}

  run(): void {
    const { syntax, identities } = this.context
    for (const name of this.holder.names) {
      const last = name.path.at(-1)
      if (last !== undefined) {
        for (const member of syntax.membersNamed(last))
          if (sameReference(identities.of(member), name)) this.#mention(member, TOP)
        if (name.root.kind === 'global')
          for (const read of syntax.all('Identifier'))
            if (read.name === last && sameReference(identities.of(read), name)) this.#mention(read, TOP)
        this.#destructured(name)
      } else if (name.root.kind === 'variable') this.#variable(name.root.variable, TOP)
    }
  }

  /** `const { items } = state`, `const { items } = this`. */
  #destructured(name: Reference): void {
    for (const pattern of this.context.syntax.all('ObjectPattern'))
      for (const property of pattern.properties) {
        if (property.type !== 'Property' || staticKey(property) !== name.path.at(-1)) continue
        if (property.value.type !== 'Identifier' || pattern.parent.type !== 'VariableDeclarator') continue
        const variable = this.context.identities.bindings
          .declaredBy(pattern.parent)
          .find(({ identifiers }) => identifiers[0] === property.value)
        if (variable && sameReference(this.context.identities.ofVariable(variable), name)) this.#variable(variable, TOP)
      }
  }

  /** Every mention of a variable that stands for the collection or an entry. */
  #variable(variable: Variable, standing: Standing): void {
    if (this.#variables.has(variable)) return
    this.#variables.add(variable)
    for (const reference of variable.references) {
      const name = reference.identifier as TSESTree.Node
      if (reference.isWrite() && !reference.isRead()) {
        if (!standing.isNested && !reference.init && name.parent?.type === 'AssignmentExpression')
          this.#reassigned(name.parent)
        else if (!standing.isNested && !reference.init) this.#shrinks(name, 'replace', null)
      } else if (reference.isRead()) this.#mention(name, standing)
    }
  }

  #mention(node: TSESTree.Node, standing: Standing): void {
    if (this.#seen.has(node) || this.#seen.size > MAX_MENTIONS) return
    this.#seen.add(node)
    const at = wrapped(node)
    const parent = at.parent
    switch (parent?.type) {
      case 'MemberExpression':
        if (parent.object === at) this.#member(parent, standing)
        else if (!standing.isNested) this.reads.push(at)
        return
      case 'AssignmentExpression':
        if (parent.left === at) this.#assigned(parent, standing)
        else this.#flowsTo(parent.left, parent, standing)
        return
      case 'VariableDeclarator':
        if (parent.init === at) this.#flowsTo(parent.id, parent, standing)
        return
      case 'CallExpression':
      case 'NewExpression':
        if (parent.callee !== at) this.#argument(parent, at, standing)
        return
      case 'ConditionalExpression':
        if (parent.test !== at) this.#mention(parent, standing)
        return
      case 'LogicalExpression':
        if (parent.right === at || parent.operator !== '&&') this.#mention(parent, standing)
        return
      case 'SequenceExpression':
      case 'AwaitExpression':
        this.#mention(parent, standing)
        return
      case 'ReturnStatement':
      case 'ArrowFunctionExpression':
        this.#returned(at, standing)
        return
      case 'Property':
        if (parent.parent.type === 'ObjectExpression') this.#escapes(at, standing)
        return
      case 'ArrayExpression':
      case 'YieldExpression':
      case 'JSXExpressionContainer':
      case 'JSXSpreadAttribute':
      case 'PropertyDefinition':
        this.#escapes(at, standing)
        return
      case 'UnaryExpression':
        if (parent.operator === 'delete' && !standing.isNested) this.#shrinks(parent, 'all', null)
        return
      default:
        if (!standing.isNested) this.reads.push(at)
    }
  }

  #member(member: TSESTree.MemberExpression, standing: Standing): void {
    const outer = wrapped(member)
    const parent = outer.parent
    const name = staticKey(member)
    if (parent?.type === 'CallExpression' && parent.callee === outer && name !== null) {
      this.#method(parent, name, standing)
      return
    }
    if (name === 'length' || name === 'size') {
      if (parent?.type === 'AssignmentExpression' && parent.left === outer) this.#shrinks(parent, 'all', null, standing)
      else this.sizes.push(member)
      return
    }
    if (parent?.type === 'UnaryExpression' && parent.operator === 'delete') {
      this.#shrinks(parent, 'entry', member.property, standing)
      return
    }
    // A name that the source writes out is one of few.
    if (!member.computed) {
      return
    }
    if (parent?.type === 'AssignmentExpression' && parent.left === outer) {
      this.#entryWritten(parent, member.property, standing)
      return
    }
    if (parent?.type === 'UpdateExpression') {
      this.#grows(parent, [member.property], [], standing)
      return
    }
    this.#mention(outer, { ...standing, isNested: true, key: member.property })
  }

  /** `list[k] = v`, `list[k] ??= v`. */
  #entryWritten(assignment: TSESTree.AssignmentExpression, key: TSESTree.Node, standing: Standing): void {
    if (assignment.operator === '=' && blankWrite(assignment.right)) {
      this.#shrinks(assignment, 'blank', key, standing)
      return
    }
    const isEnd = this.holder.collection === 'array' && isEndOf(key)
    if (this.holder.collection !== 'string' || standing.isNested)
      this.#grows(assignment, isEnd ? null : [key], [assignment.right], standing)
    // `(lists[k] ??= []).push(x)`: the value of the assignment is the entry.
    if (assignment.operator !== '=' || collectionMade(assignment.right))
      this.#mention(assignment, { ...standing, isNested: true, key })
  }

  #method(call: TSESTree.CallExpression, name: string, standing: Standing): void {
    const args = call.arguments
    const [first] = args
    const { collection } = this.holder
    if (name === 'get' || name === 'getOrInsertComputed' || name === 'getOrInsert') {
      if (name !== 'get' && first) this.#grows(call, [first], args.slice(1), standing)
      if (first) this.#mention(call, { ...standing, isNested: true, key: first })
      return
    }
    if (name === 'splice' && args.length > 2 && isZero(args[1])) {
      this.#grows(call, null, args.slice(2), standing)
      return
    }
    if (name === 'remove' && collection !== 'disposables') return
    const shrinks = SHRINKING[name]
    if (shrinks) this.#shrinks(call, shrinks, shrinks === 'entry' ? (first ?? null) : null, standing)
    const grows = GROWING[name]
    if (!shrinks && !grows && name !== 'has') this.reads.push(call)
    if (!grows || args.length === 0 || (collection === 'string' && !standing.isNested)) return
    if (collection === 'object' && !standing.isNested) return
    if (grows === 'keyed' && first) this.#grows(call, [first], args.slice(1), standing)
    else if (grows === 'element' && first)
      this.#grows(call, collection === 'disposables' && !standing.isNested ? null : [first], [first], standing)
    else if (grows === 'list') this.#grows(call, null, args, standing)
    if (name === 'set' && wrapped(call).parent?.type !== 'ExpressionStatement') this.#mention(call, standing)
  }

  /** `list = […]`, `text += x`, `state = { ...state, x }`. */
  #assigned(assignment: TSESTree.AssignmentExpression, standing: Standing): void {
    if (!standing.isNested) this.#reassigned(assignment)
  }

  #reassigned(assignment: TSESTree.AssignmentExpression): void {
    const { operator, right } = assignment
    if (unwrap(right) === unwrap(this.holder.made)) return
    if (operator === '??=' || operator === '||=') return
    if (operator === '+=') {
      if (this.holder.collection === 'string') this.#grows(assignment, null, [right], TOP)
      return
    }
    const rebuilt = this.#rebuilt(unwrap(right))
    if (rebuilt === null) this.#shrinks(assignment, 'replace', null)
    else if (rebuilt !== 'same') this.#grows(assignment, rebuilt.keys, rebuilt.values, TOP)
  }

  /** What is new in `[...list, x]`, `{ ...map, [k]: v }`, `list.concat(x)`, `text + x`, `map || {}`; null where the old is not part of it. */
  #rebuilt(value: TSESTree.Node): { keys: TSESTree.Node[] | null; values: TSESTree.Node[] } | 'same' | null {
    const isOld = (node: TSESTree.Node | null | undefined): boolean =>
      !!node && this.holder.names.some((name) => sameReference(this.context.identities.of(node), name))
    switch (value.type) {
      case 'ArrayExpression': {
        const spread = value.elements.filter((e) => e?.type === 'SpreadElement' && isOld(e.argument))
        const added = value.elements.filter((e) => e !== null && !spread.includes(e))
        return spread.length === 0 ? null : { keys: null, values: added.filter((e) => e !== null) }
      }
      case 'ObjectExpression': {
        const spread = value.properties.some((p) => p.type === 'SpreadElement' && isOld(p.argument))
        const added = value.properties.flatMap((p) => (p.type === 'Property' && p.computed ? [p] : []))
        if (!spread) return null
        return added.length === 0 ? 'same' : { keys: added.map((p) => p.key), values: added.map((p) => p.value) }
      }
      case 'CallExpression':
        return value.callee.type === 'MemberExpression' &&
          staticKey(value.callee) === 'concat' &&
          isOld(value.callee.object)
          ? { keys: null, values: [...value.arguments] }
          : null
      case 'BinaryExpression':
        return value.operator === '+' && isOld(value.left) ? { keys: null, values: [value.right] } : null
      case 'LogicalExpression':
        return isOld(value.left) ? 'same' : null
      case 'NewExpression': {
        const [from] = value.arguments
        const list = from && unwrap(from)
        return list?.type === 'ArrayExpression' ? this.#rebuilt(list) : null
      }
      default:
        return isOld(value) ? 'same' : null
    }
  }

  /** A second name: follow it; a place that other code reads: out of sight. */
  #flowsTo(
    target: TSESTree.Node,
    from: TSESTree.AssignmentExpression | TSESTree.VariableDeclarator,
    standing: Standing,
  ): void {
    if (target.type === 'Identifier') {
      const variable =
        this.context.identities.bindings.variableOf(target) ??
        this.context.identities.bindings.declaredBy(from).find((v) => v.name === target.name)
      if (variable) this.#variable(variable, standing)
      else this.#escapes(from, standing)
    } else if (target.type === 'MemberExpression') {
      if (!standing.isNested && !this.#isOwn(target)) this.#escapes(from, standing)
    } else this.reads.push(from)
  }

  #isOwn(target: TSESTree.Node): boolean {
    return this.holder.names.some((name) => sameReference(this.context.identities.of(target), name))
  }

  #argument(call: TSESTree.CallExpression | TSESTree.NewExpression, argument: TSESTree.Node, standing: Standing): void {
    const name = this.context.matcher.calledName(call) ?? ''
    if (call.type === 'CallExpression') {
      if (this.#objectCall(call, argument, name, standing)) return
      const local = this.#localOf(call)
      if (local && this.#calls < 40) {
        this.#calls++
        this.#parameter(local, call.arguments.indexOf(argument as TSESTree.CallExpressionArgument), call, standing)
        return
      }
    }
    if (isReader(call, name)) this.reads.push(argument)
    else this.#escapes(argument, standing)
  }

  /** `Object.assign(map, { [k]: v })`, `Object.defineProperty(map, k, …)`. */
  #objectCall(call: TSESTree.CallExpression, argument: TSESTree.Node, name: string, standing: Standing): boolean {
    if (call.arguments[0] !== argument) return false
    if (name === 'assign') {
      const keys = call.arguments
        .slice(1)
        .flatMap((from) =>
          from.type === 'ObjectExpression'
            ? from.properties.flatMap((p) => (p.type === 'Property' && p.computed ? [p.key] : []))
            : [],
        )
      if (keys.length > 0) this.#grows(call, keys, call.arguments.slice(1), standing)
      return true
    }
    const key = call.arguments[1]
    if (name === 'defineProperty' && key) {
      this.#grows(call, [key], call.arguments.slice(2), standing)
      return true
    }
    if (name === 'deleteProperty' && key) {
      this.#shrinks(call, 'entry', key, standing)
      return true
    }
    return false
  }

  /** The function of this file that a call runs. */
  #localOf(call: TSESTree.CallExpression): FunctionNode | null {
    const callee = unwrap(call.callee)
    if (callee.type !== 'Identifier') return null
    const definition = this.context.identities.bindings.variableOf(callee)?.defs[0]
    const node = definition?.node as TSESTree.Node | undefined
    if (isFunction(node)) return definition?.type === 'Parameter' ? null : node
    const init = node?.type === 'VariableDeclarator' && node.init ? unwrap(node.init) : null
    return isFunction(init) ? init : null
  }

  #parameter(fn: FunctionNode, index: number, call: TSESTree.CallExpression, standing: Standing): void {
    const parameter = fn.params[index]
    const name = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter
    if (name?.type !== 'Identifier' || callDepth(standing) >= MAX_CALLS) {
      this.#escapes(call, standing)
      return
    }
    const variable = this.context.identities.bindings.declaredBy(fn).find((v) => v.name === name.name)
    if (!variable) return
    const through: Standing = { ...standing, at: standing.at ?? call, call: { fn, node: call } }
    for (const read of this.context.identities.bindings.readsOf(variable)) {
      this.#seen.delete(read)
      this.#mention(read, through)
    }
  }

  /** An entry may be returned; the collection itself is then in the hands of callers. */
  #returned(at: TSESTree.Node, standing: Standing): void {
    const parent = at.parent
    if (parent?.type === 'ArrowFunctionExpression' && parent.body !== at) return
    this.#escapes(at, standing)
  }

  #escapes(at: TSESTree.Node, standing: Standing): void {
    // A text that is handed out is a copy of what it was.
    if (!standing.isNested && this.holder.collection !== 'string') this.escapes.push(at)
  }

  #shrinks(node: TSESTree.Node, how: Shrinking['how'], key: TSESTree.Node | null, standing: Standing = TOP): void {
    const inner = standing.isNested && how !== 'blank'
    this.shrinking.push({ node, how: inner ? 'inner' : how, key: this.#substituted(key, standing) })
  }

  #grows(
    node: TSESTree.Node,
    keys: readonly TSESTree.Node[] | null,
    values: readonly TSESTree.Node[],
    standing: Standing,
  ): void {
    const own = keys?.map((key) => this.#substituted(key, standing) ?? key) ?? null
    this.growth.push({
      kind: 'growth',
      node: standing.at ?? node,
      holder: this.holder,
      // An entry of an entry is new where either key is; a list under a key grows whatever the key.
      keys: own === null ? null : [...own, ...(standing.isNested && standing.key ? [standing.key] : [])],
      values: values.map((value) => this.#substituted(value, standing) ?? value),
      isNested: standing.isNested,
      at: standing.at ?? node,
    })
  }

  /** What a helper's parameter stands for at its call. */
  #substituted(node: TSESTree.Node | null, { call }: Standing): TSESTree.Node | null {
    if (!node || !call || !isInside(node, call.fn)) return node
    const at = unwrap(node)
    const identity = at.type === 'Identifier' ? this.context.identities.of(at) : null
    if (identity?.kind !== 'reference' || identity.root.kind !== 'parameter' || identity.root.fn !== call.fn)
      return node
    return identity.path.length === 0 ? (call.node.arguments[identity.root.index] ?? node) : node
  }
}

function callDepth(standing: Standing): number {
  return standing.call === null ? 0 : 1
}

/** `list[list.length]`: a push. */
function isEndOf(key: TSESTree.Node): boolean {
  return key.type === 'MemberExpression' && staticKey(key) === 'length'
}

function isZero(node: TSESTree.Node | undefined): boolean {
  return node?.type === 'Literal' && node.value === 0
}
