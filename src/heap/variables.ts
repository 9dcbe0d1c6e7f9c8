import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { ScopeReference, Variable } from '../scope/bindings.js'
import type { Capture } from '../scope/held.js'
import { parameterIndex, pathInPattern } from '../scope/patterns.js'
import { enclosingFunction, isFunction, staticKey, unwrap, wrapped } from '../syntax/nodes.js'
import { type Calls, enteredBy, type Env } from './calls.js'
import { contentOf, isEnded } from './contents.js'
import { walkedFor } from './elements.js'
import { isSmall, lastingWrites } from './final.js'
import { largeTypeOf } from './large-types.js'

/**
 * Where a variable's value comes from.
 *
 * - `whole`: the value of an expression, without some properties; `finished` is a generator that has ended.
 * - `part`: a property of the value. - `held`: what a suspended function holds. - `unknown`: not in this file.
 */
export type Source =
  | {
      readonly kind: 'whole'
      readonly node: TSESTree.Node
      readonly env: Env | null
      readonly without: ReadonlySet<string>
      readonly finished: boolean
    }
  | { readonly kind: 'part'; readonly node: TSESTree.Node; readonly path: readonly string[]; readonly env: Env | null }
  | { readonly kind: 'held'; readonly capture: Capture; readonly env: Env | null }
  | { readonly kind: 'unknown'; readonly node: TSESTree.Node; readonly env: Env | null }

const NONE: ReadonlySet<string> = new Set()
const whole = (node: TSESTree.Node, env: Env | null, without = NONE, finished = false): Source => ({
  kind: 'whole',
  node,
  env,
  without,
  finished,
})

/** The values of variables: what is written to them and still there, what callers pass, what is put into them. */
export class Variables {
  constructor(
    readonly context: LifetimeContext,
    readonly calls: Calls,
  ) {}

  /** The variable a name reads, or declares as a parameter property. */
  named(name: TSESTree.Identifier): Variable | null {
    const { bindings } = this.context.identities
    const read = bindings.variableOf(name)
    const fn = read ? null : enclosingFunction(name)
    return read ?? (fn && bindings.declaredBy(fn).find((v) => v.identifiers.includes(name))) ?? null
  }

  /** Everything whose value the variable may have, and what is put into it. */
  sourcesOf(variable: Variable, env: Env | null, before: TSESTree.Node | null = null): readonly Source[] {
    const { added, removed, isWeak } = contentOf(variable, this.context)
    const finished = isEnded(variable, this.context)
    const values = this.#valuesOf(variable, env, before).map((source) =>
      source.kind === 'whole' ? { ...source, without: new Set([...source.without, ...removed]), finished } : source,
    )
    if (isWeak) return values
    const there = added.filter((a) => !removed.has(a.key ?? '')).map((a) => a.value)
    // What takes every element of a list keeps all that the list keeps.
    const lists = there.flatMap((value) => walkedFor(value, this.calls) ?? [])
    return [...values, ...[...there, ...lists].map((value) => whole(value, env))]
  }

  /** Everything that one property of the variable's value may be. */
  partsOf(variable: Variable, key: string, env: Env | null): readonly Source[] {
    const { added } = contentOf(variable, this.context)
    const assigned = added.filter((a) => a.key === key).map((a) => whole(a.value, env))
    const parts = this.#valuesOf(variable, env, null).map((source): Source => {
      switch (source.kind) {
        case 'whole':
          return source.without.has(key)
            ? { kind: 'unknown', node: source.node, env: source.env }
            : { kind: 'part', node: source.node, path: [key], env: source.env }
        case 'part':
          return { ...source, path: [...source.path, key] }
        default:
          return source
      }
    })
    return [...parts, ...assigned]
  }

  /** What the calls of a function pass to it: all, or one parameter. */
  argumentsOf(
    fn: FunctionNode,
    env: Env | null,
    index: number | null = null,
    isRest = false,
  ): readonly { readonly argument: TSESTree.Node; readonly outer: Env | null }[] {
    const entered = enteredBy(fn, env)
    const calls = entered
      ? [{ call: entered.call, outer: entered.outer }]
      : (this.calls.callsOf(fn) ?? []).map((call) => ({ call, outer: null }))
    return calls.flatMap(({ call, outer }) => {
      const callee = unwrap(call.callee)
      const method = callee.type === 'MemberExpression' ? staticKey(callee) : null
      if (method === 'apply') return []
      const passed = method === 'call' ? call.arguments.slice(1) : call.arguments
      const asked = index === null ? passed : isRest ? passed.slice(index) : passed.slice(index, index + 1)
      return asked.map((argument) => ({ argument: argument, outer }))
    })
  }

  /** What the file itself throws to a `catch` clause. */
  thrownTo(clause: TSESTree.CatchClause): readonly TSESTree.Node[] {
    const { parent } = clause
    const fn = enclosingFunction(clause)
    return this.context.syntax
      .inside(parent.block, 'ThrowStatement')
      .filter((node) => enclosingFunction(node) === fn)
      .map((node) => node.argument)
  }

  #valuesOf(variable: Variable, env: Env | null, before: TSESTree.Node | null): readonly Source[] {
    const { bindings } = this.context.identities
    const [definition] = variable.defs
    if (!definition) return []
    const node = definition.node as TSESTree.Node
    if (definition.type === 'FunctionName' || definition.type === 'ClassName') return [whole(node, env)]
    const all = bindings.writesOf(variable)
    const lasting = lastingWrites(variable, all, this.context.syntax, before)
    const written = lasting.writes.flatMap((write) => this.#written(write, variable, env))
    if (!lasting.initial) return written
    if (definition.type === 'Parameter' && isFunction(node))
      return [...this.#parameter(variable, node, definition.name, env), ...written]
    if (definition.type === 'CatchClause' && node.type === 'CatchClause')
      return [...this.#thrown(node, definition.name, env), ...written]
    return written
  }

  #written(write: ScopeReference, variable: Variable, env: Env | null): readonly Source[] {
    const name = write.identifier as TSESTree.Node
    const value = write.writeExpr
    const holder = holderOf(name)
    if (!value || !holder) return []
    if (isDefault(name, value)) return [whole(value, env)]
    if (holder.type === 'VariableDeclarator') {
      const loop = holder.parent.parent
      const isLoop = (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') && loop.left === holder.parent
      if (isLoop) return loop.type === 'ForOfStatement' ? this.#element(loop.right, name, holder.id, env) : []
      return holder.init ? this.#taken(name, holder.id, holder.init, env) : []
    }
    if (holder.type !== 'AssignmentExpression') return [{ kind: 'unknown', node: variable.identifiers[0] ?? name, env }]
    if (holder.left === name && holder.operator === '+=') return [{ kind: 'unknown', node: holder, env }]
    if (holder.left === name) return isSmall(value) ? [] : [whole(holder.right, env)]
    return this.#taken(name, holder.left, holder.right, env)
  }

  /** What a name takes out of a value by a pattern. */
  #taken(name: TSESTree.Node, pattern: TSESTree.Node, value: TSESTree.Node, env: Env | null): readonly Source[] {
    const path = pathInPattern(name, pattern)
    if (path?.length === 0) return [whole(value, env)]
    if (path) return [{ kind: 'part', node: value, path, env }]
    const rest = name.parent
    if (rest?.type !== 'RestElement' || rest.parent !== pattern || pattern.type !== 'ObjectPattern') return []
    const taken = new Set(pattern.properties.flatMap((p) => (p.type === 'Property' ? (staticKey(p) ?? []) : [])))
    const at = unwrap(value)
    const variable = at.type === 'Identifier' ? this.named(at) : null
    const sources = variable ? this.sourcesOf(variable, env) : [whole(value, env)]
    return sources.map((source) =>
      source.kind === 'whole' ? { ...source, without: new Set([...source.without, ...taken]) } : source,
    )
  }

  #element(list: TSESTree.Node, name: TSESTree.Node, pattern: TSESTree.Node, env: Env | null): readonly Source[] {
    const path = pathInPattern(name, pattern)
    const at = unwrap(list)
    const known = at.type === 'Identifier' ? this.calls.declared(at) : at
    if (!path || known?.type !== 'ArrayExpression') return [{ kind: 'unknown', node: name, env }]
    return known.elements.flatMap((e): Source[] => (e ? [{ kind: 'part', node: e, path, env }] : []))
  }

  #parameter(variable: Variable, fn: FunctionNode, name: TSESTree.Node, env: Env | null): readonly Source[] {
    const index = parameterIndex(name, fn.params)
    const declared = fn.params[index]
    const parameter = declared?.type === 'TSParameterProperty' ? declared.parameter : declared
    if (!parameter) return []
    const isRest = parameter.type === 'RestElement'
    const passed = this.argumentsOf(fn, env, index, isRest)
    const unknown: Source = { kind: 'unknown', node: variable.identifiers[0] ?? name, env }
    if (passed.length > 0) {
      const values = passed.flatMap(({ argument, outer }) =>
        isRest && parameter.argument === name
          ? [whole(argument, outer)]
          : this.#taken(name, parameter, argument, outer),
      )
      // Its type says what it is, whatever is passed.
      return parameter === name && largeTypeOf(name) ? [...values, unknown] : values
    }
    if (index < 2 && this.calls.awaitsOf(fn).length > 0) return this.#waiting(fn, env)
    const given = this.#given(fn, index)
    return given.length > 0 ? given.flatMap((value) => this.#taken(name, parameter, value, env)) : [unknown]
  }

  /** `resolve` of `await new Promise((resolve) => …)` keeps what waits for it. */
  #waiting(fn: FunctionNode, env: Env | null): readonly Source[] {
    return this.calls
      .awaitsOf(fn)
      .flatMap(({ at, fn: waiting }) => this.context.contexts.suspended(waiting, at))
      .map((capture) => ({ kind: 'held', capture, env }))
  }

  /** What `promise.then(fn)` and the assignments to a setter pass. */
  #given(fn: FunctionNode, index: number): readonly TSESTree.Node[] {
    const { parent } = fn
    if ((parent.type === 'Property' || parent.type === 'MethodDefinition') && parent.kind === 'set')
      return this.context.syntax.assignmentsTo(staticKey(parent) ?? '').map((a) => a.right)
    const callee = parent.type === 'CallExpression' && parent.arguments[0] === fn ? unwrap(parent.callee) : null
    const isReaction = callee?.type === 'MemberExpression' && /^(?:then|catch)$/.test(staticKey(callee) ?? '')
    return isReaction && index === 0 ? [callee.object] : []
  }

  #thrown(clause: TSESTree.CatchClause, name: TSESTree.Node, env: Env | null): readonly Source[] {
    const thrown = this.thrownTo(clause)
    if (thrown.length === 0 || !clause.param) return [{ kind: 'unknown', node: name, env }]
    return thrown.flatMap((value) => this.#taken(name, clause.param as TSESTree.Node, value, env))
  }
}

/** The declarator or assignment in which a name is written. */
function holderOf(name: TSESTree.Node): TSESTree.Node | null {
  let at = wrapped(name).parent
  while (at && /^(?:Property|ObjectPattern|ArrayPattern|RestElement|AssignmentPattern)$/.test(at.type)) at = at.parent
  return at ?? null
}

function isDefault(name: TSESTree.Node, value: TSESTree.Node): boolean {
  for (let at = name.parent; at; at = at.parent) {
    if (at.type === 'AssignmentPattern' && at.right === value) return true
    if (!/^(?:Property|ObjectPattern|ArrayPattern|AssignmentPattern)$/.test(at.type)) return false
  }
  return false
}
