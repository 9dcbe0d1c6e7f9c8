import type { TSESTree } from '@typescript-eslint/utils'
import { optionOf } from '../acquire/call-options.js'
import type { Made } from '../acquire/made.js'
import type { Exit, MadeSite } from '../answers/index.js'
import { BODY_READER, type BodyRow } from '../catalog/index.js'
import type { Condition } from '../flow/graph.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Variable } from '../scope/bindings.js'
import { pathInPattern } from '../scope/patterns.js'
import {
  enclosingFunction,
  isFunction,
  isInside,
  isLoop,
  isNothing,
  staticKey,
  unwrap,
  wrapped,
} from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import type { Held } from './held.js'

/** The readers that lock the body of a response: nothing but them can read it or let it go. */
export function readersOf(site: MadeSite<BodyRow>, held: Held, context: LifetimeContext): Made[] {
  if (!site.row.collected) return []
  const signal = optionOf(site.node, 'signal', context)
  if (signal === 'set') return []
  return held.uses.flatMap(({ kind, node }): Made[] => {
    if (kind !== 'close' || node.type !== 'CallExpression') return []
    if (context.matcher.calledName(node) !== BODY_READER.callee.name) return []
    const label = `${sourceLabel(node.callee, context.syntax.sourceCode)}()`
    const confidence = signal === 'unknown' ? 'possible' : 'likely'
    const base = { kind: 'made', node, row: BODY_READER, label, confidence, parameters: null } as const
    return [{ ...base, home: enclosingFunction(node), given: node, of: site }]
  })
}

/** A value that is used up when its stream ends: what its own calls say about that. */
export class Reading {
  readonly #reads: readonly TSESTree.Node[]

  constructor(
    readonly site: Made,
    readonly held: Held,
    readonly context: LifetimeContext,
  ) {
    this.#reads = this.#callsOf('read')
  }

  /** The calls that let go of the stream, and not of what it comes from. */
  get unlocks(): readonly TSESTree.Node[] {
    return this.#callsOf('releaseLock')
  }

  #callsOf(name: string): TSESTree.Node[] {
    const { matcher } = this.context
    return this.held.uses.flatMap(({ node }) =>
      node.type === 'CallExpression' && matcher.calledName(node) === name ? [node] : [],
    )
  }

  /** Whether it is read in functions that the flow of its own does not show, or watched for its end. */
  get isElsewhere(): boolean {
    const { home } = this.site
    return this.held.members.has('closed') || this.held.uses.some(({ node }) => enclosingFunction(node) !== home)
  }

  /** Answers a test with what must hold while there is something left to read. */
  known({ test, holds }: Condition): boolean | null {
    const at = unwrap(test)
    if (at.type === 'BinaryExpression' && /^[!=]==?$/.test(at.operator)) {
      const [one, other] = [unwrap(at.left), unwrap(at.right)]
      const isEqual = at.operator.startsWith('=') === holds
      if (other.type === 'Literal' && typeof other.value === 'boolean' && this.#tells(one, 'flag'))
        return !(other.value === isEqual)
      return isNothing(other) && this.#tells(one, 'value') ? !isEqual : null
    }
    if (this.#tells(at, 'flag')) return !holds
    return this.#tells(at, 'value') ? holds : null
  }

  /** Whether code waits for a promise of its own: where that rejects, the stream has failed and holds nothing. */
  isOwn(awaited: TSESTree.Node): boolean {
    return this.held.uses.some(({ node }) => isInside(node, awaited))
  }

  /**
   * Whether an exit plainly leaves something unread. What stops at a mark in the text, `[DONE]`, may have come to the
   * end; what throws or has had enough has not.
   */
  isEarly({ kind, node }: Exit): boolean {
    if (kind === 'throw') return true
    if (kind !== 'return' && kind !== 'end') return false
    const loops = this.#reads.flatMap((read) => loopsAround(read))
    const [loop] = loops
    if (!loop) return this.#reads.length > 0
    if (node && loops.some((around) => isInside(node, around))) return this.#isMeasured(node, loop)
    return this.context.syntax
      .inside(loop, 'BreakStatement')
      .some((statement) => enclosingFunction(statement) === this.site.home && this.#isMeasured(statement, loop))
  }

  /** `if (received > limit) return` */
  #isMeasured(node: TSESTree.Node, loop: TSESTree.Node): boolean {
    for (let at: TSESTree.Node | undefined = node; at && at !== loop; at = at.parent)
      if (at.type === 'IfStatement') {
        const test = unwrap(at.test)
        return test.type === 'BinaryExpression' && /^[<>]=?$/.test(test.operator)
      }
    return false
  }

  /** Whether an expression is the flag, or the value, that a read gives. */
  #tells(node: TSESTree.Node, what: 'flag' | 'value', depth = 0): boolean {
    if (depth > 3) return false
    const name = what === 'flag' ? 'done' : 'value'
    const at = unwrap(node)
    if (at.type === 'MemberExpression') return staticKey(at) === name && this.#isResult(at.object)
    if (at.type !== 'Identifier') return false
    const { bindings } = this.context.identities
    const variable = bindings.variableOf(at)
    if (!variable) return false
    let told = false
    for (const write of bindings.writesOf(variable)) {
      const value = write.writeExpr && unwrap(write.writeExpr)
      if (!value || (value.type === 'Literal' && !value.value)) continue
      const pattern = patternAround(write.identifier)
      const isPart = pattern !== null && pathInPattern(write.identifier, pattern)?.join('.') === name
      if (pattern ? isPart && this.#isResult(value) : this.#tells(value, what, depth + 1)) told = true
      else return false
    }
    return told
  }

  /** Whether an expression is the result of a read, also behind a race and under a name. */
  #isResult(node: TSESTree.Node): boolean {
    const at = unwrap(node)
    if (this.#reads.some((read) => isInside(read, at))) return true
    const { bindings } = this.context.identities
    const variable: Variable | null = at.type === 'Identifier' ? bindings.variableOf(at) : null
    return (
      variable !== null &&
      bindings.writesOf(variable).some(({ writeExpr }) => writeExpr && this.#reads.some((r) => isInside(r, writeExpr)))
    )
  }
}

/** The outermost pattern that a name stands in. */
function patternAround(name: TSESTree.Node): TSESTree.Node | null {
  let found: TSESTree.Node | null = null
  for (let at = wrapped(name).parent; at; at = at.parent) {
    if (at.type === 'ObjectPattern' || at.type === 'ArrayPattern') found = at
    else if (at.type !== 'Property' && at.type !== 'AssignmentPattern') return found
  }
  return found
}

function loopsAround(node: TSESTree.Node): TSESTree.Node[] {
  const loops: TSESTree.Node[] = []
  for (let at = node.parent; at && !isFunction(at); at = at.parent) if (isLoop(at)) loops.push(at)
  return loops
}
