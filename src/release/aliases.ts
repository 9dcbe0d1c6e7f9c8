import type { Identity, Reference } from '../answers/index.js'
import { FACTORIES } from '../catalog/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isEmpty } from '../lifetime/variables.js'
import type { Variable } from '../scope/bindings.js'
import { isCallStep } from '../scope/identity.js'
import { sameReference } from '../scope/same.js'

const MAX_DEPTH = 3
/** Functions that give a new object at every call. */
const MAKERS: ReadonlySet<string> = new Set([...FACTORIES, 'matchMedia'])

/** Sees through names that hold one reference: fields assigned once, constants that a getter gives. */
export class Aliases {
  readonly #canonical = new Map<Identity, Identity>()

  constructor(readonly context: LifetimeContext) {}

  same(a: Identity, b: Identity): boolean {
    if (this.isMadeTwice(a, b)) return false
    return sameReference(a, b) || sameReference(this.canonical(a), this.canonical(b))
  }

  /** `matchMedia(q)` here and `matchMedia(q)` there: two objects, though they read the same. */
  isMadeTwice(a: Identity, b: Identity): boolean {
    const isMade = (identity: Identity): boolean =>
      identity.kind === 'reference' &&
      identity.path.some((step, i) => isCallStep(step) && MAKERS.has(identity.path[i - 1] ?? ''))
    if (isMade(a) && isMade(b)) return sameReference(a, b)
    return !sameReference(a, b) && isMade(this.canonical(a)) && isMade(this.canonical(b))
  }

  /** The reference behind a field that is assigned once; the identity itself otherwise. */
  canonical(identity: Identity): Identity {
    const known = this.#canonical.get(identity)
    if (known) return known
    const behind = this.#behind(identity, 0)
    this.#canonical.set(identity, behind)
    return behind
  }

  #behind(identity: Identity, depth: number): Identity {
    if (identity.kind === 'unknown' || depth > MAX_DEPTH) return identity
    if (identity.root.kind === 'variable') return this.#ofHandedOut(identity, identity.root.variable)
    if (identity.root.kind !== 'this') return identity
    const [field, ...rest] = identity.path
    if (field === undefined) return identity
    const { owner } = identity.root
    const writes = this.context.syntax.assignmentsTo(field).filter((assignment) => {
      const into = this.context.identities.of(assignment.left)
      return (
        into.kind === 'reference' &&
        into.root.kind === 'this' &&
        into.root.owner === owner &&
        into.path.length === 1 &&
        !isEmpty(assignment.right)
      )
    })
    const [write] = writes
    if (writes.length !== 1 || !write) return identity
    const value = this.context.identities.of(write.right)
    if (value.kind === 'unknown' || value.root.kind === 'value' || value.path.some(isCallStep)) return identity
    return this.#behind({ ...value, path: [...value.path, ...rest] }, depth + 1)
  }

  /** `const client = Peg.get()`: for comparing, the call that handed it out. */
  #ofHandedOut(identity: Reference, variable: Variable): Identity {
    const node = variable.defs[0]?.node
    if (
      node?.type !== 'VariableDeclarator' ||
      node.parent.kind !== 'const' ||
      node.id.type !== 'Identifier' ||
      !node.init
    )
      return identity
    const value = this.context.identities.of(node.init)
    return value.kind === 'reference' && value.path.some(isCallStep) && value.root.kind !== 'value'
      ? { ...value, path: [...value.path, ...identity.path] }
      : identity
  }
}
