import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence, Identity, Region, Store } from '../answers/index.js'
import { weakest } from '../lifetime/confidence.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isOutlivedBy } from '../lifetime/join.js'
import type { Lives } from '../lifetime/lives.js'
import { sameReference } from '../scope/same.js'
import { declaredField, enclosingFunction, isClass, isFunction, isInside, staticKey, unwrap } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import { groupBy } from '../syntax/walk.js'
import { type Calls, runOf } from './calls.js'
import { isMadeHere } from './closures.js'
import { ADDING } from './contents.js'
import { hooksIn, memosIn, reactionsIn, returnedIn } from './keepers.js'
import { numberOf } from './numbers.js'
import { declaredLine } from './path.js'
import { waitsIn } from './suspended.js'
import { VIEWING, viewsIn } from './views.js'

/** A store, and the region as long as which it keeps what it is given. */
export interface KeptStore extends Store {
  readonly region: Region
  /** Names of what makes the holder take a new function in place of this one. */
  readonly renewedBy?: readonly string[]
  /** It is taken back one day, or holds one function only: worth a word where what is kept is known to be large. */
  readonly isPassing?: boolean
  /** The function of whose runs it keeps the results: what a run makes is gone without it. */
  readonly keepsRunsOf?: TSESTree.Node
}

const REMOVING = /^(?:delete|clear|splice|shift|pop|remove|removeItem)$/
const LONG_TIMEOUT = 60_000
const COLLECTIONS = /^(?:Map|Set|Array)$/
/** Regions that last: a list that one call makes and drops is no long-lived holder. */
export const LASTING: ReadonlySet<string> = new Set(['program', 'instance', 'mount', 'connection'])

/** Every place outside the listeners where a function is kept longer than the run that made it. */
export class Stores {
  #removals: readonly TSESTree.CallExpression[] | null = null
  #clears: readonly TSESTree.CallExpression[] | null = null
  #writes: Map<string, TSESTree.AssignmentExpression[]> | null = null

  constructor(
    readonly context: LifetimeContext,
    readonly lives: Lives,
    readonly calls: Calls,
  ) {}

  all(): readonly KeptStore[] {
    return [
      ...this.context.syntax.all('CallExpression').flatMap((call) => this.#timer(call) ?? []),
      ...this.#keeping((value) => isMadeHere(value, this.calls)),
      ...reactionsIn(this.context, this.lives, this.calls),
    ]
  }

  /** The collections, variables and fields that are given a part of a buffer or text. */
  ofViews(): readonly KeptStore[] {
    const { syntax } = this.context
    const mayCut =
      VIEWING.some((method) => syntax.membersNamed(method).length > 0) ||
      syntax.all('NewExpression').some(({ arguments: { length } }) => length === 3)
    return mayCut ? this.#keeping((value) => viewsIn(value, this.calls).length > 0) : []
  }

  /** Those that are worth a word only where the file makes something large; what has an unknown holder is no more than possible. */
  passing(least: Confidence): readonly KeptStore[] {
    const { syntax } = this.context
    const sure = [
      ...hooksIn(this.context, this.calls),
      ...memosIn(this.context, this.calls),
      ...waitsIn(this.context, this.lives),
    ]
    if (least !== 'possible') return sure
    return [
      ...sure,
      ...returnedIn(this.context, this.calls),
      ...syntax.all('AssignmentExpression').flatMap((assignment) => this.#given(assignment) ?? []),
    ]
  }

  /** The collections, variables and fields that are given a value of some kind. */
  #keeping(holds: (value: TSESTree.Node) => boolean): KeptStore[] {
    const { syntax } = this.context
    return [
      ...syntax.all('CallExpression').flatMap((call) => this.#collection(call, holds) ?? []),
      ...syntax.all('AssignmentExpression').flatMap((assignment) => this.#slot(assignment, holds) ?? []),
    ]
  }

  #timer(call: TSESTree.CallExpression): KeptStore[] | null {
    const { callee } = call
    const name = callee.type === 'Identifier' ? this.context.identities.bindings.globalNameOf(callee) : null
    if (name !== 'setInterval' && name !== 'setTimeout') return null
    const [handler, delay] = call.arguments
    if (!handler || (name === 'setTimeout' && (numberOf(delay, null, this.calls) ?? 0) < LONG_TIMEOUT)) return []
    const region = this.context.regions.program
    const at = this.context.regions.at(call)
    if (at === region || this.#isCleared(call)) return []
    const confidence: Confidence = at.kind === 'unknown' ? 'possible' : 'likely'
    const holder = name === 'setInterval' ? 'interval' : 'timer'
    return [handler, ...call.arguments.slice(2)].map((stored) => ({
      node: call,
      stored,
      holder,
      label: holder,
      line: null,
      listener: null,
      confidence,
      region,
    }))
  }

  #collection(call: TSESTree.CallExpression, holds: (value: TSESTree.Node) => boolean): KeptStore[] | null {
    const callee = unwrap(call.callee)
    if (callee.type !== 'MemberExpression' || !ADDING.test(staticKey(callee) ?? '')) return null
    const stored = call.arguments.filter(holds)
    if (stored.length === 0) return null
    const identity = this.context.identities.of(callee.object)
    const life = this.#lifeOf(identity, call)
    if (!life || this.#isRemovedHere(call, identity)) return null
    const made = this.#collectionKind(callee.object)
    // What else has such a method runs the function in its turn, and lets go of it.
    if (made === 'weak' || (made !== 'known' && staticKey(callee) === 'enqueue')) return null
    return stored.map((argument) =>
      this.#store(call, argument, 'collection', callee.object, identity, {
        region: life.region,
        confidence: made === 'known' ? life.confidence : 'possible',
      }),
    )
  }

  #slot(assignment: TSESTree.AssignmentExpression, holds: (value: TSESTree.Node) => boolean): KeptStore[] | null {
    const { left, right, operator } = assignment
    if (!/^(?:=|\?\?=|\|\|=)$/.test(operator) || !enclosingFunction(assignment)) return null
    if ((left.type !== 'Identifier' && left.type !== 'MemberExpression') || !holds(right)) return null
    const { identities } = this.context
    if (left.type === 'Identifier') {
      const variable = identities.bindings.variableOf(left)
      const life = variable && this.#lifeAt(variable.identifiers[0], assignment)
      if (!life || this.#isEmptiedHere(assignment)) return null
      const identity: Identity = { kind: 'reference', root: { kind: 'variable', variable }, path: [] }
      return [this.#store(assignment, right, 'slot', left, identity, life)]
    }
    const holder = identities.of(left.object)
    const life = this.#lifeOf(holder, assignment)
    if (!life || this.#isEmptiedHere(assignment)) return null
    // `handlers[name] = fn`: a table, of one more function for each name.
    return staticKey(left) === null
      ? [this.#store(assignment, right, 'collection', left.object, holder, life)]
      : [this.#store(assignment, right, 'slot', left, holder, life)]
  }

  #store(
    node: TSESTree.Node,
    stored: TSESTree.Node,
    holder: 'collection' | 'slot',
    place: TSESTree.Node,
    identity: Identity,
    life: { readonly region: Region; readonly confidence: Confidence },
  ): KeptStore {
    const label = sourceLabel(place, this.context.syntax.sourceCode)
    const line = declaredLine(identity, this.context)
    return { node, stored, holder, label, line, listener: null, ...life }
  }

  /** The region of a holder that outlives the run of `node`. */
  #lifeOf(identity: Identity, node: TSESTree.Node): { region: Region; confidence: Confidence } | null {
    const life = this.lives.of(identity, node)
    const at = runOf(node, null, this.context.regions)
    if (life.kind === 'unknown' || life.injected || !isOutlivedBy(at, life.region)) return null
    if (!LASTING.has(life.region.kind)) return null
    return { region: life.region, confidence: weakest(life.confidence, 'likely') }
  }

  /** `client.release = () => …`: what comes from a caller or an unknown call lives longer than this run, one may assume. */
  #given(assignment: TSESTree.AssignmentExpression): KeptStore | null {
    const { left, right } = assignment
    if (left.type !== 'MemberExpression' || left.object.type === 'ThisExpression' || !isMadeHere(right, this.calls))
      return null
    const identity = this.context.identities.of(left.object)
    const at = this.context.regions.at(assignment)
    if (at.kind !== 'call' || !at.parent || identity.kind === 'unknown') return null
    const life = this.lives.of(identity, assignment)
    const isGiven = life.kind === 'unknown' ? /^(?:caller|call-result)$/.test(life.why) : life.injected === true
    if (!isGiven || this.#isEmptiedHere(assignment)) return null
    return this.#store(assignment, right, 'slot', left, identity, { region: at.parent, confidence: 'possible' })
  }

  #lifeAt(name: TSESTree.Node | undefined, node: TSESTree.Node): { region: Region; confidence: Confidence } | null {
    const region = name && this.context.regions.at(name)
    const at = runOf(node, null, this.context.regions)
    if (!region || region.kind === 'unknown' || !isOutlivedBy(at, region)) return null
    return LASTING.has(region.kind) ? { region, confidence: 'likely' } : null
  }

  #collectionKind(node: TSESTree.Node): 'known' | 'weak' | 'unknown' {
    const at = unwrap(node)
    const made = at.type === 'Identifier' ? this.calls.declared(at) : (this.#fieldValue(at) ?? this.#partOf(at))
    if (made?.type === 'ArrayExpression') return 'known'
    if (made?.type !== 'NewExpression' || made.callee.type !== 'Identifier') return 'unknown'
    if (made.callee.name.startsWith('Weak')) return 'weak'
    return COLLECTIONS.test(made.callee.name) ? 'known' : 'unknown'
  }

  /** What a field of the class around begins with. */
  #fieldValue(node: TSESTree.Node): TSESTree.Node | null {
    const identity = node.type === 'MemberExpression' ? this.context.identities.of(node) : null
    if (identity?.kind !== 'reference' || identity.root.kind !== 'this' || identity.path.length !== 1) return null
    const { owner, isStatic } = identity.root
    const value = isClass(owner) ? declaredField(owner, identity.path[0] ?? '', isStatic)?.value : null
    return value ? unwrap(value) : null
  }

  /** `close` of `const hooks = { close: new Set() }`, `list` of a class with `static list = []`. */
  #partOf(node: TSESTree.Node): TSESTree.Node | null {
    const object = node.type === 'MemberExpression' ? unwrap(node.object) : null
    const whole = object?.type === 'Identifier' ? this.calls.declared(object) : null
    const key = node.type === 'MemberExpression' ? staticKey(node) : null
    if (!whole || key === null) return null
    if (isClass(whole)) return declaredField(whole, key, true)?.value ?? null
    if (whole.type !== 'ObjectExpression') return null
    const property = whole.properties.find((p) => p.type === 'Property' && staticKey(p) === key)
    return property?.type === 'Property' ? unwrap(property.value) : null
  }

  /** Whether the function around takes back itself what it gives: the closure lives as long as the run. */
  #isRemovedHere(call: TSESTree.CallExpression, identity: Identity): boolean {
    const { syntax, identities } = this.context
    const fn = enclosingFunction(call)
    this.#removals ??= syntax.all('CallExpression').filter((other) => REMOVING.test(methodOf(other) ?? ''))
    return (
      fn !== null &&
      this.#removals.some((other) => {
        const callee = unwrap(other.callee)
        if (!isInside(other, fn) || callee.type !== 'MemberExpression') return false
        return sameReference(identities.of(callee.object), identity)
      })
    )
  }

  #isEmptiedHere(assignment: TSESTree.AssignmentExpression): boolean {
    const { syntax } = this.context
    const fn = enclosingFunction(assignment)
    const textOf = ({ left }: TSESTree.AssignmentExpression): string => syntax.sourceCode.getText(left)
    this.#writes ??= groupBy(syntax.all('AssignmentExpression'), textOf)
    const text = textOf(assignment)
    const isHere = (node: TSESTree.Node): boolean => fn !== null && isInside(node, fn)
    const isDelete = ({ operator, argument }: TSESTree.UnaryExpression): boolean =>
      operator === 'delete' && syntax.sourceCode.getText(argument) === text
    return (
      (this.#writes.get(text) ?? []).some(
        (other) => other !== assignment && isHere(other) && !isFunction(unwrap(other.right)),
      ) || syntax.all('UnaryExpression').some((node) => isDelete(node) && isHere(node))
    )
  }

  /** `clearInterval(handle)` in the function around, or in one nested in it. */
  #isCleared(call: TSESTree.CallExpression): boolean {
    const { syntax } = this.context
    const { parent } = call
    const handle =
      parent.type === 'VariableDeclarator' ? parent.id : parent.type === 'AssignmentExpression' ? parent.left : null
    const fn = enclosingFunction(call)
    if (!handle || !fn) return false
    const text = syntax.sourceCode.getText(handle)
    this.#clears ??= syntax
      .all('CallExpression')
      .filter(({ callee }) => callee.type === 'Identifier' && /^clear(?:Interval|Timeout)$/.test(callee.name))
    return this.#clears.some((other) => {
      const [first] = other.arguments
      return isInside(other, fn) && first !== undefined && syntax.sourceCode.getText(first) === text
    })
  }
}

function methodOf(call: TSESTree.CallExpression): string | null {
  const callee = unwrap(call.callee)
  return callee.type === 'MemberExpression' ? staticKey(callee) : null
}
