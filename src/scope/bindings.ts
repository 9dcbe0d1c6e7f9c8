import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Syntax } from '../syntax/walk.js'
import { isTypePosition } from './type-positions.js'

export type Variable = TSESLint.Scope.Variable
export type ScopeReference = TSESLint.Scope.Reference

/** Which variable a name denotes, and where a variable is written and read. */
export class Bindings {
  readonly #writes = new Map<Variable, readonly ScopeReference[]>()
  readonly #reads = new Map<Variable, readonly TSESTree.Identifier[]>()
  #references: Map<TSESTree.Node, ScopeReference> | null = null

  constructor(readonly syntax: Syntax) {}

  get #byIdentifier(): Map<TSESTree.Node, ScopeReference> {
    if (!this.#references) {
      this.#references = new Map()
      for (const scope of this.syntax.sourceCode.scopeManager?.scopes ?? [])
        for (const reference of scope.references) this.#references.set(reference.identifier, reference)
    }
    return this.#references
  }

  /** The variable a name in an expression reads or writes; null for globals, property names and unresolved names. */
  variableOf(name: TSESTree.Node): Variable | null {
    const variable = this.#byIdentifier.get(name)?.resolved
    return variable && variable.defs.length > 0 ? variable : null
  }

  /** The name of a global that nothing shadows, whether or not the configuration declares it. */
  globalNameOf(name: TSESTree.Node): string | null {
    const reference = this.#byIdentifier.get(name)
    if (!reference || name.type !== 'Identifier') return null
    return reference.resolved && reference.resolved.defs.length > 0 ? null : name.name
  }

  /** The variables that a declaration, function, class, import or catch clause introduces. */
  declaredBy(node: TSESTree.Node): readonly Variable[] {
    return this.syntax.sourceCode.scopeManager?.getDeclaredVariables(node) ?? []
  }

  /** The variables that a function's parameters introduce. */
  parametersOf(fn: TSESTree.Node): readonly Variable[] {
    return this.declaredBy(fn).filter((variable) => variable.defs[0]?.type === 'Parameter')
  }

  /** Every reference that gives the variable a value, its initialiser included. */
  writesOf(variable: Variable): readonly ScopeReference[] {
    const known = this.#writes.get(variable)
    if (known) return known
    const writes = variable.references.filter((reference) => reference.isWrite())
    this.#writes.set(variable, writes)
    return writes
  }

  /** The expression that a variable is given, where it is given a value once. */
  onlyValueOf(variable: Variable): TSESTree.Node | null {
    const [write, ...others] = this.writesOf(variable)
    return write && others.length === 0 ? (write.writeExpr ?? null) : null
  }

  /** Every expression that reads the variable, TypeScript's type positions left out. */
  readsOf(variable: Variable): readonly TSESTree.Identifier[] {
    const known = this.#reads.get(variable)
    if (known) return known
    const reads = variable.references
      .filter((reference) => reference.isRead() && !isTypePosition(reference))
      .map((reference) => reference.identifier as TSESTree.Identifier)
    this.#reads.set(variable, reads)
    return reads
  }
}

/** The function, module, or block whose scope holds the variable. */
export function scopeNodeOf(variable: Variable): TSESTree.Node {
  return variable.scope.variableScope.block
}
