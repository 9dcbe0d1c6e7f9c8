import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence, Life, Owner, Reference } from '../../answers/index.js'
import { weakest } from '../../lifetime/confidence.js'
import type { LifetimeContext } from '../../lifetime/context.js'
import type { Lives } from '../../lifetime/lives.js'
import { sameReference } from '../../scope/same.js'
import { isClass, isNewPromise, staticKey, unwrap } from '../../syntax/nodes.js'
import { sourceLabel } from '../../syntax/text.js'
import { declaredLine } from '../path.js'
import { settlingOf, withoutReactions } from './settling.js'
import { isEndName } from './words.js'

/** A promise that stays pending for long, and how long it lives. */
export interface Pending {
  readonly label: string
  readonly line: number | null
  readonly life: Life
  readonly confidence: Confidence
}

/** Which promises stay pending for long: as long as they do they keep what waits for them. */
export class PendingPromises {
  readonly #known = new Map<TSESTree.Node, Confidence | null>()

  constructor(
    readonly context: LifetimeContext,
    readonly lives: Lives,
  ) {}

  /** What an expression denotes, where that is a promise which the file shows to be settled late or never. */
  of(node: TSESTree.Node, use: TSESTree.Node): Pending | null {
    if (node.type === 'AwaitExpression') return null
    const promise = withoutReactions(node)
    if (promise.type !== 'Identifier' && promise.type !== 'MemberExpression') return null
    const identity = this.context.identities.of(promise)
    if (identity.kind === 'unknown') return null
    const confidence = this.#isLate(identity)
    if (!confidence) return null
    const life = this.#lifeOf(identity, use)
    if (!life) return null
    const label = sourceLabel(promise, this.context.syntax.sourceCode)
    return { label, line: declaredLine(identity, this.context), life, confidence: weakest(confidence, 'likely') }
  }

  /** `stop.promise` lives as long as `stop`. */
  #lifeOf(identity: Reference, use: TSESTree.Node): Life | null {
    const path = identity.path.at(-1) === 'promise' ? identity.path.slice(0, -1) : identity.path
    const made = identity.root.kind === 'variable' ? identity.root.variable.identifiers[0] : undefined
    const life = this.lives.of({ ...identity, path }, use)
    if (life.kind === 'life') return life
    // Settlers and promise taken out of one object: as long as the name.
    const region = made && path.length === 0 ? this.context.regions.at(made) : null
    return region && region.kind !== 'unknown' ? { kind: 'life', region, confidence: 'likely' } : null
  }

  /** How sure it is that a promise stays pending; null where it may be settled soon, or is none. */
  #isLate(identity: Reference): Confidence | null {
    const { root, path } = identity
    const name = (path.at(-1) === 'promise' ? path.at(-2) : path.at(-1)) ?? nameOfRoot(identity)
    const isNamed = isEndName(name)
    const made = this.#madeBy(identity)
    if (made.length === 0)
      return isNamed && (root.kind === 'import' || (root.kind === 'this' && path.length > 1)) ? 'possible' : null
    // `tail = tail.then(work)`: each link is settled after its head, which nothing but its settlers may hold by then.
    const heads = made.filter((node) => !this.#isLinkOf(node, identity))
    const isHeld = heads.length === made.length || heads.every((node) => settlingOf(node, this.context) !== 'never')
    const verdicts = heads.map((node) => this.#ofMade(node, isNamed))
    return !isHeld || heads.length === 0 || verdicts.includes(null)
      ? null
      : weakest(...verdicts.filter((v) => v !== null))
  }

  /** Whether an expression is a reaction on the promise that it takes the place of. */
  #isLinkOf(node: TSESTree.Node, promise: Reference): boolean {
    const at = unwrap(node)
    const head = withoutReactions(at)
    return head !== at && sameReference(this.context.identities.of(head), promise)
  }

  #ofMade(node: TSESTree.Node, isNamed: boolean): Confidence | null {
    const known = this.#known.get(node)
    if (known !== undefined) return known
    const settling = settlingOf(node, this.context)
    const isDeferred = /deferred|manualpromise|resolvable/i.test(
      this.context.syntax.sourceCode.getText(node).slice(0, 60),
    )
    const verdict =
      settling === 'never' || settling === 'late'
        ? 'likely'
        : settling === 'unknown' && isNamed && (isPromise(node) || isDeferred)
          ? 'likely'
          : null
    this.#known.set(node, verdict)
    return verdict
  }

  /** The expressions that make the value of a name or field; none where it comes from elsewhere. */
  #madeBy({ root, path }: Reference): readonly TSESTree.Node[] {
    const own = path.at(-1) === 'promise' ? path.slice(0, -1) : path
    if (root.kind === 'variable' && own.length === 0) {
      const node = root.variable.defs[0]?.node
      const writes = this.context.identities.bindings.writesOf(root.variable)
      const values = writes.map(({ writeExpr }) => writeExpr)
      if (node?.type === 'VariableDeclarator' && node.init && node.id.type === 'ObjectPattern') return [node.init]
      return values.flatMap((value) => (value ? [value] : []))
    }
    const [field] = own
    return root.kind === 'this' && own.length === 1 && field !== undefined && !root.isStatic
      ? this.#writesOf(root.owner, field)
      : []
  }

  #writesOf(owner: Owner, field: string): readonly TSESTree.Node[] {
    const { syntax, identities } = this.context
    const initial = isClass(owner)
      ? owner.body.body.flatMap((member) =>
          member.type === 'PropertyDefinition' && !member.static && staticKey(member) === field && member.value
            ? [member.value]
            : [],
        )
      : []
    const target = { kind: 'reference', root: { kind: 'this', owner, isStatic: false }, path: [field] } as const
    const assigned = syntax
      .assignmentsTo(field)
      .filter((a) => sameReference(identities.of(a.left), target))
      .map((a) => a.right)
    return [...initial, ...assigned]
  }
}

function isPromise(node: TSESTree.Node): boolean {
  const at = unwrap(node)
  return (
    isNewPromise(at) ||
    (at.type === 'CallExpression' && at.callee.type === 'MemberExpression' && staticKey(at.callee) === 'withResolvers')
  )
}

function nameOfRoot({ root }: Reference): string {
  return root.kind === 'variable' ? root.variable.name : ''
}
