import type { TSESTree } from '@typescript-eslint/utils'
import type { Size } from '../answers/index.js'
import { parameterIndex } from '../scope/patterns.js'
import { isFunction, isInside, staticKey, unwrap } from '../syntax/nodes.js'
import { typeNameOf } from '../syntax/types.js'
import type { Env } from './calls.js'
import { copiedBy, type Scales } from './copies.js'
import { grownFrom } from './grown.js'
import { habitually, isFetch, isFileRead, isList, producedBy, producerOf } from './producers.js'
import { largeTypeNamed, largeTypeOf } from './large-types.js'
import type { Leaf, Reach } from './reach.js'

const UNKNOWN: Size = { kind: 'unknown' }
/** V8's large-object space begins a little above this; the limit that the memory of a server is felt by. */
const LARGE_BYTES = 85_000
const BODY = /^(?:json|text|arrayBuffer|blob|bytes|formData)$/
const MAX_NESTING = 12

/**
 * How much values keep alive, by what makes them: the sum over everything reached from a value. Numbers are folded,
 * nothing is evaluated. A lower bound: what the file does not show counts as nothing.
 */
export class Sizes {
  readonly #known = new Map<Env | null, Map<TSESTree.Node, Size>>()
  readonly #scales: Scales
  #nesting = 0

  constructor(
    readonly reach: Reach,
    readonly largeBytes = LARGE_BYTES,
  ) {
    this.#scales = {
      calls: reach.calls,
      of: (node, env) => this.of(node, env),
      fresh: (node, inside, env) => this.#fresh(node, inside, env),
    }
  }

  of(node: TSESTree.Node, env: Env | null = null): Size {
    const known = this.#known.get(env) ?? new Map<TSESTree.Node, Size>()
    this.#known.set(env, known)
    const size = known.get(node)
    if (size) return size
    if (this.#nesting > MAX_NESTING) return UNKNOWN
    // What is asked for on the way comes from itself: it adds nothing.
    known.set(node, UNKNOWN)
    this.#nesting++
    const found = this.ofLeaves(this.reach.of(node, env))
    this.#nesting--
    known.set(node, found)
    return found
  }

  isLarge(size: Size): boolean {
    return size.kind === 'large-by-source' || (size.kind === 'bytes' && size.low >= this.largeBytes)
  }

  /** The size of several things together; each expression counts once. */
  ofLeaves(leaves: readonly Leaf[]): Size {
    let low = 0
    let heaviest: Extract<Size, { kind: 'bytes' }> | null = null
    let bySource: Extract<Size, { kind: 'large-by-source' }> | null = null
    let isWhole = true
    for (const leaf of leaves) {
      const size = this.#own(leaf)
      if (size.kind === 'bytes') {
        low += size.low
        if (!heaviest || size.low > heaviest.low) heaviest = size
      } else {
        isWhole = false
        if (size.kind === 'large-by-source' && (!bySource || bySource.confidence === 'possible')) bySource = size
      }
    }
    if (heaviest && low >= this.largeBytes)
      return { kind: 'bytes', low, high: isWhole ? low : Infinity, because: heaviest.because }
    if (bySource) return bySource
    return heaviest ? { kind: 'bytes', low, high: isWhole ? low : Infinity, because: heaviest.because } : UNKNOWN
  }

  #own({ node, path, env }: Leaf): Size {
    if (path.length > 0) return this.#partOf(node, path, env)
    const produced = producedBy(node, env, this.reach.calls)
    if (produced.kind === 'bytes' && this.isLarge(produced)) return produced
    const grown = grownFrom(node, env, this.#scales)
    if (grown.kind !== 'unknown' || produced.kind !== 'unknown') return grown.kind === 'unknown' ? produced : grown
    const size = node.type === 'Identifier' ? this.#parameter(node) : this.#bySource(node, env)
    return size.kind === 'unknown' ? this.#typed(node) : size
  }

  #bySource(node: TSESTree.Node, env: Env | null): Size {
    const parsed = node.type === 'CallExpression' ? this.#parsed(node, env) : UNKNOWN
    if (parsed.kind !== 'unknown') return parsed
    const known = habitually(node, [], this.reach.calls)
    return known.kind === 'unknown' && node.type === 'CallExpression' ? copiedBy(node, env, this.#scales) : known
  }

  /** What a call gives, by its type: `decode(file)` is an `AudioBuffer`. */
  #typed(node: TSESTree.Node): Size {
    const at = node.parent?.type === 'AwaitExpression' ? node.parent : node
    const what = largeTypeNamed(typeNameOf(at, this.reach.context.syntax.sourceCode) ?? '')
    return what === null ? UNKNOWN : { kind: 'large-by-source', what, because: node, confidence: 'likely' }
  }

  /** Bytes of what a value has that is made inside a node, anew in each of its runs. */
  #fresh(node: TSESTree.Node, inside: TSESTree.Node, env: Env | null): number {
    if (this.#nesting > MAX_NESTING) return 0
    this.#nesting++
    const size = this.ofLeaves(this.reach.of(node, env).filter((leaf) => isInside(leaf.node, inside)))
    this.#nesting--
    return size.kind === 'bytes' ? size.low : 0
  }

  /** `rows` of what a query gives; the text of a `JSON.parse(…)`. */
  #partOf(node: TSESTree.Node, path: readonly string[], env: Env | null): Size {
    const size = habitually(node, path, this.reach.calls)
    const at = unwrap(node)
    if (size.kind !== 'unknown' || path.length > 1 || !isList(path[0] ?? '')) return size
    return at.type === 'CallExpression' ? this.#parsed(at, env) : UNKNOWN
  }

  /** `JSON.parse(text)` of something large, `response.json()`. */
  #parsed(call: TSESTree.CallExpression, env: Env | null): Size {
    const callee = unwrap(call.callee)
    const method = callee.type === 'MemberExpression' ? staticKey(callee) : null
    const [text] = call.arguments
    if (callee.type !== 'MemberExpression') return UNKNOWN
    if (method === 'parse' && callee.object.type === 'Identifier' && callee.object.name === 'JSON' && text) {
      const source = this.of(text, env)
      return source.kind === 'large-by-source' ? { ...source, because: call } : UNKNOWN
    }
    const isBody =
      BODY.test(method ?? '') &&
      this.reach.of(callee.object, env).some((leaf) => isFetch(leaf.node, this.reach.calls) && leaf.path.length === 0)
    return isBody ? { kind: 'large-by-source', what: 'a response body', because: call, confidence: 'likely' } : UNKNOWN
  }

  /** The request and response of a request handler, the data of `readFile(path, (error, data) => …)`. */
  #parameter(name: TSESTree.Identifier): Size {
    const { context, calls } = this.reach
    const fn = parentFunction(name)
    const index = fn ? parameterIndex(name, fn.params) : -1
    if (!fn || fn.params[index] !== name) return UNKNOWN
    const { parent } = fn
    if (parent.type === 'CallExpression' && index === 1 && isFileRead(unwrap(parent.callee), calls))
      return { kind: 'large-by-source', what: 'the contents of a file', because: name, confidence: 'likely' }
    const row = parent.type === 'CallExpression' && index === 1 ? producerOf(parent, calls) : null
    if (row?.callback) return { kind: 'large-by-source', what: row.what, because: name, confidence: 'likely' }
    const type = largeTypeOf(name)
    if (type) return { kind: 'large-by-source', what: type, because: name, confidence: 'likely' }
    const region = context.regions.ofFunction(fn)
    if (region.kind !== 'request' || region.node !== fn || index > 1) return UNKNOWN
    const what = index === 0 ? 'a request' : 'a response'
    return { kind: 'large-by-source', what, because: name, confidence: 'likely' }
  }
}

function parentFunction(name: TSESTree.Node): import('../answers/index.js').FunctionNode | null {
  return isFunction(name.parent) ? name.parent : null
}
