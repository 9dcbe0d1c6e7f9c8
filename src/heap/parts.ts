import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { type ClassNode, isClass, staticKey, unwrap } from '../syntax/nodes.js'
import type { Env } from './calls.js'
import type { Walk } from './reach.js'
import { returnedBy } from './returns.js'

/** What a property of a value keeps alive, where the file shows what it is. */
export class Parts {
  constructor(readonly walk: Walk) {}

  /** What one property of a value keeps alive; the expression itself where the file does not show its value. */
  of(node: TSESTree.Node, path: readonly string[], env: Env | null): void {
    const [key, ...rest] = path
    if (key === undefined) {
      this.walk.value(node, env)
      return
    }
    const at = unwrap(node)
    if (this.walk.isSeen(`${key} of ${String(at.range[0])}-${String(at.range[1])} ${rest.join('.')}`, env)) return
    if (at.type === 'Identifier') {
      const variable = this.walk.variables.named(at)
      const parts = variable ? this.walk.variables.partsOf(variable, key, env) : []
      for (const source of parts)
        if (source.kind === 'part') this.of(source.node, [...source.path, ...rest], source.env)
        else if (source.kind === 'whole') this.of(source.node, rest, source.env)
        else this.walk.leaf(node, env, path)
      if (parts.length === 0) this.walk.leaf(node, env, path)
    } else if (at.type === 'ObjectExpression') {
      const property = at.properties.findLast((p) => p.type === 'Property' && staticKey(p) === key)
      if (property?.type === 'Property') this.of(property.value, rest, env)
      else for (const p of at.properties) if (p.type === 'SpreadElement') this.of(p.argument, path, env)
    } else if (at.type === 'ArrayExpression') this.#elementOf(at, path, env)
    else if (at.type === 'ThisExpression') this.#field(at, path, env)
    else if (at.type === 'NewExpression') {
      const made = this.walk.calls.classOf(at.callee)
      if (made) this.#fieldOf(made, path, this.walk.calls.enter(at, made, env) ?? env)
      else this.walk.leaf(at, env, path)
    } else if (at.type === 'CallExpression') {
      const fn = this.walk.calls.functionOf(at.callee)
      const inner = fn && !fn.generator ? this.walk.calls.enter(at, fn, env) : null
      if (fn && inner) for (const result of returnedBy(fn, this.walk.context.syntax)) this.of(result, path, inner)
      else this.walk.leaf(at, env, path)
    } else if (isClass(at)) this.#static(at, path, env)
    else if (at.type === 'MemberExpression' && staticKey(at) !== null)
      this.of(at.object, [staticKey(at) ?? '', ...path], env)
    else this.walk.leaf(at, env, path)
  }

  #elementOf(list: TSESTree.ArrayExpression, [key = '', ...rest]: readonly string[], env: Env | null): void {
    const element = list.elements[Number(key)]
    if (element && element.type !== 'SpreadElement') this.of(element, rest, env)
  }

  #field(node: TSESTree.ThisExpression, path: readonly string[], env: Env | null): void {
    const identity = this.walk.context.identities.of(node)
    if (identity.kind === 'unknown' || identity.root.kind !== 'this') return
    const { owner, isStatic } = identity.root
    if (owner.type === 'ObjectExpression') this.of(owner, path, env)
    else if (isStatic && isClass(owner)) this.#static(owner, path, env)
    else this.#fieldOf(owner, path, env)
  }

  #fieldOf(owner: ClassNode | FunctionNode, [key = '', ...rest]: readonly string[], env: Env | null): void {
    for (const value of this.walk.instances.fieldOf(owner, key)) this.of(value, rest, env)
  }

  #static(owner: ClassNode, [key = '', ...rest]: readonly string[], env: Env | null): void {
    for (const value of this.walk.instances.staticsOf(owner, key)) this.of(value, rest, env)
  }
}
