import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, GrowthSite, Holder, Shrinking } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { type Variable } from '../scope/bindings.js'
import { sameReference } from '../scope/same.js'
import { staticKey, unwrap, wrapped } from '../syntax/nodes.js'
import { collectionMade } from './holders.js'
import { assignedKeys, localOf, parameterOf } from './calls.js'
import type { Handling, Size } from './handling.js'
import { namesOf } from './named.js'
import { entryOfLoop, isMadeWith, takenParts } from './parts.js'
import { rebuilt } from './rebuilt.js'
import { growthAt, shrinkingAt, type Standing, TOP } from './standing.js'
import { ENDING, endsWithOwner, GROWING, isBlank, isEndOf, isReader, isZero, SHRINKING } from './verbs.js'

const MAX_MENTIONS = 500
const LETTING_GO = new Set(
  'ArrayExpression YieldExpression JSXExpressionContainer JSXSpreadAttribute PropertyDefinition'.split(' '),
)

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
  readonly sizes: Size[] = []
  readonly reads: TSESTree.Node[] = []
  readonly #seen = new Set<TSESTree.Node>()
  readonly #variables = new Set<Variable>()
  #calls = 0

  constructor(
    readonly holder: Holder,
    readonly context: LifetimeContext,
  ) {}

  run(): void {
    const named = namesOf(this.holder, this.context)
    for (const node of named.nodes) this.#mention(node, TOP)
    for (const variable of named.variables) this.#variable(variable, TOP)
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
        if (parent.left === at && !standing.isNested) this.#reassigned(parent)
        else if (parent.left !== at) this.#flowsTo(parent.left, parent, standing)
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
        this.#escapes(at, standing)
        return
      case 'ArrowFunctionExpression':
        if (parent.body === at) this.#escapes(at, standing)
        return
      case 'Property':
        if (parent.parent.type === 'ObjectExpression') this.#escapes(at, standing)
        return
      case 'UnaryExpression':
        if (parent.operator === 'delete' && !standing.isNested) this.#shrinks(parent, 'all', null)
        return
      case 'ForOfStatement':
        if (parent.right === at) this.#walked(parent, standing)
        return
      default:
        if (LETTING_GO.has(parent?.type ?? '')) this.#escapes(at, standing)
        else if (!standing.isNested) this.reads.push(at)
    }
  }

  /** `for (const [key, list] of lists)`: what a loop takes out of an entry counts. */
  #walked(loop: TSESTree.ForOfStatement, standing: Standing): void {
    if (standing.isNested) return
    this.reads.push(loop.right)
    const entry = entryOfLoop(loop, this.holder.collection, this.context)
    if (entry) this.#variable(entry, { ...standing, isNested: true, isWalked: true })
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
      else this.sizes.push({ node: member, isNested: standing.isNested, part: standing.part })
      return
    }
    if (parent?.type === 'UnaryExpression' && parent.operator === 'delete') {
      this.#shrinks(parent, 'entry', member.property, standing)
      return
    }
    // A name that the source writes out is one of few; an entry may have a collection under it.
    if (!member.computed) {
      const isWritten = parent?.type === 'AssignmentExpression' && parent.left === outer
      if (standing.isNested && standing.part === null && name !== null && isMadeWith(name, this.context))
        if (isWritten) this.#shrinks(parent, 'replace', null, { ...standing, part: name })
        else this.#mention(outer, { ...standing, part: name })
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
    const isEnd = this.holder.collection === 'array' && isEndOf(key, this.context)
    if (assignment.operator === '=' && !isEnd && isBlank(assignment.right, this.holder.collection)) {
      this.#shrinks(assignment, 'blank', key, standing)
      return
    }
    if (this.holder.collection !== 'string' || standing.isNested)
      this.#grows(assignment, isEnd ? null : [key], [assignment.right], standing)
    // `(lists[k] ??= []).push(x)`: the value of the assignment is the entry.
    if (assignment.operator !== '=' || collectionMade(assignment.right))
      this.#mention(assignment, { ...standing, isNested: true, key })
  }

  #method(call: TSESTree.CallExpression, name: string, standing: Standing): void {
    const { arguments: args } = call
    const [first] = args
    const { collection } = this.holder
    if (name === 'get' || name === 'getOrInsertComputed' || name === 'getOrInsert') {
      if (!first) return
      if (name !== 'get') this.#grows(call, [first], args.slice(1), standing)
      this.#mention(call, { ...standing, isNested: true, key: first })
      return
    }
    if (name === 'splice' && args.length > 2 && isZero(args[1])) {
      this.#grows(call, null, args.slice(2), standing)
      return
    }
    if (name === 'remove' && collection !== 'disposables' && !standing.isNested) return
    // The end of its owner is no bound of what it holds until then.
    const shrinks = (standing.isWalked ? ENDING.test(name) : endsWithOwner(call, name)) ? undefined : SHRINKING[name]
    if (shrinks) this.#shrinks(call, shrinks, shrinks === 'entry' ? (first ?? null) : null, standing)
    const grows = GROWING[name]
    if (!shrinks && !grows && name !== 'has') {
      const loop = wrapped(call).parent
      if (loop?.type === 'ForOfStatement' && loop.right === wrapped(call)) this.#walked(loop, standing)
      else this.reads.push(call)
    }
    if (!grows || args.length === 0 || (collection === 'string' && !standing.isNested)) return
    if (collection === 'object' && !standing.isNested) return
    if (grows === 'keyed' && first) this.#grows(call, [first], args.slice(1), standing)
    else if (grows === 'element' && first)
      this.#grows(call, collection === 'disposables' && !standing.isNested ? null : [first], [first], standing)
    else if (grows === 'list') this.#grows(call, null, args, standing)
    if (name === 'set' && wrapped(call).parent?.type !== 'ExpressionStatement') this.#mention(call, standing)
  }

  /** `list = […]`, `text += x`, `state = { ...state, x }`. */
  #reassigned(assignment: TSESTree.AssignmentExpression): void {
    const { operator, right } = assignment
    if (unwrap(right) === unwrap(this.holder.made)) return
    if (operator === '??=' || operator === '||=') return
    if (operator === '+=') {
      if (this.holder.collection === 'string') this.#grows(assignment, null, [right], TOP)
      return
    }
    const made = rebuilt(unwrap(right), this.holder, this.context)
    if (made === null) this.#shrinks(assignment, 'replace', null)
    else if (made !== 'same') this.#grows(assignment, made.keys, made.values, TOP)
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
    } else if (standing.isNested && standing.part === null)
      for (const { variable, part } of takenParts(target, from, this.context))
        this.#variable(variable, { ...standing, part })
    else this.reads.push(from)
  }

  #isOwn(target: TSESTree.Node): boolean {
    return this.holder.names.some((name) => sameReference(this.context.identities.of(target), name))
  }

  #argument(call: TSESTree.CallExpression | TSESTree.NewExpression, argument: TSESTree.Node, standing: Standing): void {
    const name = this.context.matcher.calledName(call) ?? ''
    if (call.type === 'CallExpression') {
      if (this.#objectCall(call, argument, name, standing)) return
      const local = localOf(call, this.context)
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
    const keys = name === 'assign' ? assignedKeys(call) : call.arguments.slice(1, 2)
    if (name === 'deleteProperty') this.#shrinks(call, 'entry', keys[0] ?? null, standing)
    else if (name !== 'assign' && name !== 'defineProperty') return false
    else if (keys.length > 0) this.#grows(call, keys, call.arguments.slice(name === 'assign' ? 1 : 2), standing)
    return true
  }

  #parameter(fn: FunctionNode, index: number, call: TSESTree.CallExpression, standing: Standing): void {
    const variable = standing.call === null ? parameterOf(fn, index, this.context) : null
    if (!variable) {
      this.#escapes(call, standing)
      return
    }
    const through: Standing = { ...standing, at: standing.at ?? call, call: { fn, node: call } }
    for (const read of this.context.identities.bindings.readsOf(variable)) {
      this.#seen.delete(read)
      this.#mention(read, through)
    }
  }

  /** An entry may be returned; the collection itself is then in the hands of callers. */
  #escapes(at: TSESTree.Node, standing: Standing): void {
    // A text that is handed out is a copy of what it was.
    if (!standing.isNested && this.holder.collection !== 'string') this.escapes.push(at)
  }

  #shrinks(node: TSESTree.Node, how: Shrinking['how'], key: TSESTree.Node | null, standing: Standing = TOP): void {
    this.shrinking.push(shrinkingAt(node, how, key, standing, this.context))
  }

  #grows(
    node: TSESTree.Node,
    keys: readonly TSESTree.Node[] | null,
    values: readonly TSESTree.Node[],
    standing: Standing,
  ): void {
    if (!standing.isWalked) this.growth.push(growthAt(node, keys, values, standing, this.holder, this.context))
  }
}
