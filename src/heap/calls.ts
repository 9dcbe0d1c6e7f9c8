import type { TSESTree } from '@typescript-eslint/utils'
import type { Activation, FunctionNode } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Call } from '../match/matcher.js'
import type { Variable } from '../scope/bindings.js'
import { type ClassNode, enclosingFunction, isClass, isFunction, staticKey, unwrap } from '../syntax/nodes.js'

/** A call that was followed into a local function: its arguments are the parameters' values. */
export interface Env {
  readonly fn: TSESTree.Node
  readonly call: Call
  readonly outer: Env | null
  readonly depth: number
}

/** The environment in which a function, or the constructor of a class, was entered. */
export function enteredBy(fn: FunctionNode, env: Env | null): Env | null {
  const member = fn.parent
  const owner = member.type === 'MethodDefinition' && member.kind === 'constructor' ? member.parent.parent : null
  let at = env
  while (at && at.fn !== fn && at.fn !== owner) at = at.outer
  return at
}

/**
 * The run in which code stands: for a function that was followed into, that of the call. What is done once for each key
 * is done by many runs of the function around.
 */
export function runOf(node: TSESTree.Node, env: Env | null, regions: LifetimeContext['regions']): Activation {
  for (let fn = enclosingFunction(node); fn && env; fn = enclosingFunction(fn)) {
    const entered = enteredBy(fn, env)
    if (entered) return runOf(entered.call, entered.outer, regions)
  }
  const at = regions.at(node)
  const fn = at.kind === 'unknown' && at.why === 'guarded' ? enclosingFunction(node) : null
  return fn ? regions.ofFunction(fn) : at
}

const MAX_DEPTH = 3
const MAX_CALLS = 12

/** Which local function a call runs, and which calls run a local function. */
export class Calls {
  readonly #envs = new Map<Env | null, Map<Call, Env>>()

  constructor(readonly context: LifetimeContext) {}

  /** The environment of a followed call; null where it would be followed too deep. */
  enter(call: Call, fn: TSESTree.Node, outer: Env | null): Env | null {
    const made = this.#envs.get(outer) ?? new Map<Call, Env>()
    this.#envs.set(outer, made)
    const known = made.get(call)
    if (known) return known
    const depth = (outer?.depth ?? 0) + 1
    if (depth > MAX_DEPTH) return null
    const env: Env = { fn, call, outer, depth }
    made.set(call, env)
    return env
  }

  /** The function that a callee denotes, where the file declares it. */
  functionOf(callee: TSESTree.Node): FunctionNode | null {
    const at = unwrap(callee)
    if (isFunction(at)) return at
    const declared = at.type === 'Identifier' ? this.declared(at) : null
    if (isFunction(declared)) return declared
    if (at.type !== 'MemberExpression') return null
    const name = staticKey(at)
    const identity = this.context.identities.of(at)
    if (name === null || identity.kind === 'unknown' || identity.root.kind !== 'this' || identity.path.length !== 1)
      return null
    const { owner, isStatic } = identity.root
    if (!isClass(owner)) return null
    const member = owner.body.body.find(
      (m) => m.type === 'MethodDefinition' && m.static === isStatic && m.kind === 'method' && staticKey(m) === name,
    )
    return member?.type === 'MethodDefinition' && isFunction(member.value) ? member.value : null
  }

  classOf(callee: TSESTree.Node): ClassNode | null {
    const at = unwrap(callee)
    if (isClass(at)) return at
    const declared = at.type === 'Identifier' ? this.declared(at) : null
    return isClass(declared) ? declared : null
  }

  /** What a name that is given one value is declared as, or initialised with. */
  declared(name: TSESTree.Identifier): TSESTree.Node | null {
    const variable = this.context.identities.bindings.variableOf(name)
    const [definition] = variable?.defs ?? []
    const node = definition?.node as TSESTree.Node | undefined
    if (!variable || !node || variable.defs.length > 1) return null
    if (isFunction(node) || isClass(node)) return definition?.type === 'Parameter' ? null : node
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !node.init) return null
    return this.context.identities.bindings.writesOf(variable).length === 1 ? unwrap(node.init) : null
  }

  /** Every call in the file that runs a function; null where others may run it, or the file cannot say. */
  callsOf(fn: FunctionNode, depth = 0): readonly Call[] | null {
    const { uses } = this.context
    const owner =
      fn.parent.type === 'MethodDefinition' && fn.parent.kind === 'constructor' ? fn.parent.parent.parent : fn
    const calls: Call[] = []
    for (const use of uses.of(owner)) {
      if (use.kind === 'called') calls.push(use.node)
      else if (use.kind === 'argument' && depth < 2) {
        const through = this.#callsThrough(use.call, use.argument, depth)
        if (!through) return null
        calls.push(...through)
      } else return null
    }
    return calls.length > 0 && calls.length <= MAX_CALLS ? calls : null
  }

  /** A function given to a local function is run where that function calls its parameter. */
  #callsThrough(call: Call, argument: TSESTree.Node, depth: number): readonly Call[] | null {
    const callee = this.functionOf(call.callee)
    const index = call.arguments.indexOf(argument as TSESTree.CallExpressionArgument)
    const parameter = callee?.params[index]
    if (!callee || parameter?.type !== 'Identifier') return null
    const variable = this.context.identities.bindings.declaredBy(callee).find((v) => v.name === parameter.name)
    const uses = variable ? this.context.uses.ofVariable(variable) : []
    const calls = uses.flatMap((use) => (use.kind === 'called' ? [use.node] : []))
    return calls.length === uses.length && depth < 3 ? calls : null
  }

  /** Where the promise made with an executor is awaited: what waits for its `resolve`. */
  awaitsOf(executor: FunctionNode): readonly { readonly at: TSESTree.Node; readonly fn: FunctionNode }[] {
    const made = executor.parent
    if (made.type !== 'NewExpression' || made.arguments[0] !== executor) return []
    const reads: readonly TSESTree.Node[] =
      made.parent.type === 'VariableDeclarator' && made.parent.id.type === 'Identifier'
        ? this.#readsOf(this.context.identities.bindings.declaredBy(made.parent)[0])
        : [made]
    return reads.flatMap((read) => {
      const fn = read.parent?.type === 'AwaitExpression' ? enclosingFunction(read) : null
      return fn && read.parent ? [{ at: read.parent, fn }] : []
    })
  }

  #readsOf(variable: Variable | undefined): readonly TSESTree.Node[] {
    return variable ? this.context.identities.bindings.readsOf(variable) : []
  }
}
