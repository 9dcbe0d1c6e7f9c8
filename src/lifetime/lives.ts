import type { TSESTree } from '@typescript-eslint/utils'
import type {
  Activation,
  Confidence,
  FunctionNode,
  Identity,
  Life,
  Lifetime,
  Reference,
  Region,
  Unknown,
} from '../answers/index.js'
import { FACTORIES, PASSING_GLOBALS, POOLED } from '../catalog/index.js'
import { isCallStep } from '../scope/identity.js'
import type { Variable } from '../scope/bindings.js'
import { unwrap } from '../syntax/nodes.js'
import type { LifetimeContext } from './context.js'
import { isExchange, isSharedSource } from './conventions.js'
import { Fields } from './fields.js'
import { enclosing } from './join.js'
import { constructorOf } from './owners.js'
import { isSignal, sourceNames } from './sources.js'
import { isEmpty, variableLife } from './variables.js'

const unknown = (why: Unknown['why']): Unknown => ({ kind: 'unknown', why })
/** Members that lead from anything to what the whole program shares. */
const SHARED_MEMBERS = new Set(['ownerDocument', 'defaultView', 'app', 'server', 'nsp'])
const FRAME_MEMBERS = new Set(['contentDocument', 'contentWindow'])

/** The region a value is tied to, for any reference: it is one and the same value throughout that region. */
export class Lives {
  readonly #fields: Fields
  readonly #open = new Set<unknown>()

  constructor(readonly context: LifetimeContext) {
    this.#fields = new Fields(context, this)
  }

  /** The life of the value that `identity` denotes where it is used at `use`. */
  of(identity: Identity, use: TSESTree.Node): Lifetime {
    if (identity.kind === 'unknown') return identity
    const { root, path } = identity
    const row = this.context.matcher.life(identity)
    if (row) return this.#byRow(row.life, use)
    if (path.some(isCallStep)) return unknown('call-result')
    // A frame's document is another one after each load.
    if (root.kind !== 'global' && path.some((step) => FRAME_MEMBERS.has(step))) return this.#byRow('fresh', use)
    switch (root.kind) {
      case 'global':
        return this.#ofGlobal(path)
      case 'import':
        return nested(life(this.context.regions.program, 'likely'), path.length - 1)
      case 'value':
        return this.ofMade(root.node, use)
      case 'this':
        return this.#ofThis(identity, use)
      case 'parameter':
        return this.#ofParameter(identity, root.fn, root.index, use)
      case 'variable': {
        const pooled = this.#pooledOfLocal(root.variable, path)
        if (pooled) return pooled
        return path.some((step) => SHARED_MEMBERS.has(step))
          ? life(this.context.regions.program, 'likely')
          : nested(this.#ofVariable(root.variable, use), path.length)
      }
      case 'each':
        return this.#ofElement(root.of, use)
    }
  }

  /** `battery = battery || await getBattery()`: a value that comes from the variable itself has no life of its own. */
  #ofVariable(variable: Variable, use: TSESTree.Node): Lifetime {
    if (this.#open.has(variable)) return unknown('cycle')
    this.#open.add(variable)
    try {
      return variableLife(variable, use, this)
    } finally {
      this.#open.delete(variable)
    }
  }

  /** The life of what an expression makes: fresh where it is evaluated, or what it denotes. */
  ofMade(node: TSESTree.Node, use: TSESTree.Node): Lifetime {
    const at = unwrap(node)
    switch (at.type) {
      case 'NewExpression':
      case 'ObjectExpression':
      case 'ArrayExpression':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'ClassExpression':
      case 'JSXElement':
        return fresh(this.context.regions.at(at))
      case 'CallExpression': {
        const row = FACTORIES.has(this.context.matcher.calledName(at) ?? '')
        if (row) return fresh(this.context.regions.at(at))
        const identity = this.context.identities.of(at)
        return identity.kind === 'reference' && identity.root.kind !== 'value'
          ? this.of(identity, use)
          : unknown('call-result')
      }
      case 'ConditionalExpression':
        return this.#ofEither(at.consequent, at.alternate, use)
      case 'LogicalExpression':
        return this.#ofEither(at.left, at.right, use)
      default: {
        const identity = this.context.identities.of(at)
        return identity.kind === 'reference' && identity.root.kind === 'value'
          ? unknown('syntax')
          : this.of(identity, use)
      }
    }
  }

  /** The life of one of two values; an absent one does not count. */
  #ofEither(a: TSESTree.Node, b: TSESTree.Node, use: TSESTree.Node): Lifetime {
    const lives = [a, b].filter((node) => !isEmpty(node)).map((node) => this.ofMade(node, use))
    const [first = unknown('syntax'), second = first] = lives
    return first.kind === 'life' && second.kind === 'life' && first.region !== second.region
      ? unknown('replaced')
      : first.kind === 'unknown'
        ? first
        : second
  }

  #byRow(kind: 'program' | 'fresh' | 'mount', use: TSESTree.Node): Lifetime {
    if (kind === 'program') return life(this.context.regions.program, 'likely')
    const at = this.context.regions.at(use)
    if (at.kind === 'unknown') return at
    if (kind === 'fresh') return life(at, 'likely')
    const mount = [...enclosing(at)].find((region) => region.kind === 'mount')
    return mount ? life(mount, 'likely') : unknown('call-result')
  }

  #ofGlobal(path: readonly string[]): Lifetime {
    if (PASSING_GLOBALS.has(path.join('.')) || PASSING_GLOBALS.has(path[0] ?? '')) return unknown('replaced')
    return life(this.context.regions.program, path.length <= 2 ? 'certain' : 'likely')
  }

  #ofThis({ root, path }: Reference, use: TSESTree.Node): Lifetime {
    if (root.kind !== 'this') return unknown('syntax')
    const { regions } = this.context
    if (path.some((step) => SHARED_MEMBERS.has(step) && path.length > 1)) return life(regions.program, 'likely')
    const owner = root.isStatic ? regions.at(root.owner) : regions.ofOwner(root.owner)
    if (owner.kind === 'unknown') return owner
    const [field] = path
    // `this.options.signal`: what the caller gave with the options.
    if (path.at(-1) === 'signal' && /^[#_]?(?:options|opts|init|config)$/.test(path.at(-2) ?? '') && owner.parent)
      return { ...life(owner.parent, 'likely'), isSignal: true }
    if (field === undefined || root.isStatic) return life(owner, 'certain')
    const key = `${String(root.owner.range[0])} ${field}`
    if (this.#open.has(key)) return unknown('cycle')
    this.#open.add(key)
    try {
      return this.#fields.lifeOf(root.owner, field, owner, use)
    } finally {
      this.#open.delete(key)
    }
  }

  #ofElement(list: Reference, use: TSESTree.Node): Lifetime {
    if (list.root.kind !== 'value' || list.root.node.type !== 'ArrayExpression') return unknown('syntax')
    const lives = list.root.node.elements.map((e) => (e ? this.ofMade(e, use) : unknown('syntax')))
    const [first] = lives
    return first && lives.every((l) => l.kind === 'life' && first.kind === 'life' && l.region === first.region)
      ? first
      : unknown('syntax')
  }

  #ofParameter(identity: Reference, fn: FunctionNode, index: number, use: TSESTree.Node): Lifetime {
    const region = this.context.regions.ofFunction(fn)
    if (region.kind === 'unknown') return region
    // A connection's socket is reused: it outlives the request that is given it.
    if (region.node === fn && region.label === "'socket' event" && index === 0)
      return { ...life(this.context.regions.program, 'likely'), isPooled: true }
    const own =
      region.node === fn && (region.kind === 'request' || region.kind === 'connection' || region.kind === 'job')
    if (own) return this.#ofOwnParameter(identity.path, fn, index, region)
    if (isSignal(identity, fn, index) && region.node === fn && region.parent)
      return { ...life(region.parent, 'likely'), isSignal: true }
    const argument = this.#argumentOf(fn, index, identity.path, use)
    if (argument) return argument
    return this.#injected(fn, region, use, sourceNames(fn, index, identity.path)) ?? unknown('caller')
  }

  /** A request, its response, a connection: they live as long as what they start, but for what is pooled or shared. */
  #ofOwnParameter(path: readonly string[], fn: FunctionNode, index: number, region: Region): Lifetime {
    const parameter = fn.params[index]
    const name = parameter?.type === 'Identifier' ? parameter.name : ''
    const tail = path.join('.')
    const pooled = POOLED.some(
      (row) => row.path.join('.') === tail && (row.of.includes(name.replace(/^_/, '')) || (name === '' && index < 2)),
    )
    if (pooled) return { ...life(this.context.regions.program, 'likely'), isPooled: true }
    if (path.some((step) => SHARED_MEMBERS.has(step))) return life(this.context.regions.program, 'likely')
    return life(region, 'likely')
  }

  /** `const ctx = this.createContext(req, res)`: what is made of a request keeps the request's socket under its name. */
  #pooledOfLocal(variable: Variable, path: readonly string[]): Life | null {
    const node = variable.defs[0]?.node
    const made = node?.type === 'VariableDeclarator' && node.init ? unwrap(node.init) : null
    const isPooled =
      (made?.type === 'CallExpression' || made?.type === 'NewExpression') &&
      made.arguments.length > 0 &&
      POOLED.some((row) => row.of.includes(variable.name) && row.path.join('.') === path.join('.'))
    return isPooled ? { ...life(this.context.regions.program, 'likely'), isPooled: true } : null
  }

  /** What the callers in this file pass, where the function has no others and they agree. */
  #argumentOf(fn: FunctionNode, index: number, path: readonly string[], use: TSESTree.Node): Lifetime | null {
    const uses = this.context.uses.of(fn)
    // A function that hands its own parameter on to itself.
    const key = `${String(fn.range[0])} (${String(index)})`
    if (uses.length === 0 || uses.some((u) => u.kind !== 'called') || this.#open.has(key)) return null
    this.#open.add(key)
    const lives: Lifetime[] = uses.map((u) => {
      const argument = u.kind === 'called' ? u.node.arguments[index] : undefined
      return argument ? this.#ofMember(argument, path, use) : unknown('caller')
    })
    this.#open.delete(key)
    const [first] = lives
    return first?.kind === 'life' && lives.every((l) => l.kind === 'life' && l.region === first.region) ? first : null
  }

  /** `req.socket` of the `req` that a caller passes. */
  #ofMember(argument: TSESTree.Node, path: readonly string[], use: TSESTree.Node): Lifetime {
    if (path.length === 0) return this.ofMade(argument, use)
    const identity = this.context.identities.of(argument)
    return identity.kind === 'reference' && identity.root.kind === 'parameter'
      ? this.of({ ...identity, path: [...identity.path, ...path] }, use)
      : unknown('caller')
  }

  /**
   * A parameter of a constructor or component comes from outside: longer-lived by one assumption. What a component is
   * given lives from one render to the next at least. Any other parameter is the caller's.
   */
  #injected(fn: FunctionNode, region: Region, use: TSESTree.Node, names: readonly string[]): Life | null {
    const from = (holder: Region): Life => ({
      kind: 'life',
      region: holder,
      confidence: 'possible',
      injected: true,
      isService: names.some(isSharedSource),
    })
    const isConstructor =
      (region.kind === 'instance' || region.kind === 'mount') && constructorOf(region.node as never) === fn
    if (isConstructor && region.parent) return from(region.parent)
    if (region.kind === 'render' && region.node === fn) {
      if (this.context.regions.at(use) === region && region.parent) return life(region.parent, 'likely')
      return region.parent?.parent ? from(region.parent.parent) : null
    }
    if (region.kind !== 'call' || !region.parent || names.some(isExchange)) return null
    return { ...from(region.parent), isBare: true }
  }
}

/** `socket.io.engine`: the further down a path, the more likely it is that something on it is replaced. */
function nested(holder: Lifetime, depth: number): Lifetime {
  return holder.kind === 'life' && depth > 1 ? { ...holder, confidence: 'possible' } : holder
}

export function life(region: Region, confidence: Confidence): Life {
  return { kind: 'life', region, confidence }
}

function fresh(region: Activation): Lifetime {
  return region.kind === 'unknown' ? region : life(region, 'certain')
}
