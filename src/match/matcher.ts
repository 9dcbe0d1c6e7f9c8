import type { TSESTree } from '@typescript-eslint/utils'
import type { Callee, CallbackRow, LifeRow, ListenerRow, OwnerRow, WrapperRow } from '../catalog/index.js'
import type { Identity, Reference } from '../answers/index.js'
import type { Identities } from '../scope/identity.js'
import { isCallStep } from '../scope/identity.js'
import { staticText } from '../scope/strings.js'
import { isFunction, staticKey, unwrap } from '../syntax/nodes.js'
import { groupBy } from '../syntax/walk.js'
import { ClientMatcher } from './clients.js'
import { list, type ListenerEntry, type RowIndex } from './rows.js'
import { originOf } from './origin.js'

export type Call = TSESTree.CallExpression | TSESTree.NewExpression

/** What a call does with listeners: the row, which of its verbs, and the event its name gives. */
export interface ListenerCall extends ListenerEntry {
  readonly event?: string
}

/** Expression → catalogue row, by called name first and by origin where the row asks for one. */
export class Matcher {
  readonly #listeners = new Map<TSESTree.CallExpression, ListenerCall | null>()
  readonly #byName = new Map<string, readonly ListenerCall[]>()
  #calls: ReadonlyMap<string, readonly TSESTree.CallExpression[]> | null = null
  #imported: readonly string[] | null = null
  readonly clients: ClientMatcher

  constructor(
    readonly rows: RowIndex,
    readonly identities: Identities,
  ) {
    this.clients = new ClientMatcher(rows.clientIndex, identities)
  }

  /** The name a call goes by, whatever it was imported as: `on` of `bus.on()`, `Pool` of `new pg.Pool()`. */
  calledName(call: Call): string | null {
    const callee = unwrap(call.callee)
    if (callee.type === 'MemberExpression') return staticKey(callee)
    if (callee.type !== 'Identifier') return null
    const identity = this.identities.of(callee)
    const exported = identity.kind === 'reference' && identity.root.kind === 'import' ? identity.path.at(-1) : undefined
    return exported && exported !== 'default' ? exported : callee.name
  }

  /** The calls that go by some names, in source order: of the many names in a file a question wants few. */
  callsNamed(isWanted: (name: string) => boolean): readonly TSESTree.CallExpression[] {
    this.#calls ??= groupBy(
      this.identities.bindings.syntax.all('CallExpression'),
      (call) => this.calledName(call) ?? '',
    )
    const groups = [...this.#calls].filter(([name]) => isWanted(name)).map(([, calls]) => calls)
    return groups.flat().sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])
  }

  /** Whether a call of this name may add or remove a listener. */
  isListenerName(name: string): boolean {
    return this.#entriesNamed(name).length > 0
  }

  listener(call: TSESTree.CallExpression): ListenerCall | null {
    const known = this.#listeners.get(call)
    if (known !== undefined) return known
    const found = this.#listenerOf(call)
    this.#listeners.set(call, found)
    return found
  }

  #listenerOf(call: TSESTree.CallExpression): ListenerCall | null {
    const callee = unwrap(call.callee)
    const name = this.calledName(call)
    if (name === null) return null
    const receiver = callee.type === 'MemberExpression' ? callee.object : null
    return this.#entriesNamed(name).find((entry) => this.#fits(entry, call, receiver)) ?? null
  }

  #entriesNamed(name: string): readonly ListenerCall[] {
    const known = this.#byName.get(name)
    if (known) return known
    const entries: ListenerCall[] = [...(this.rows.listeners.get(name) ?? [])]
    for (const { pattern, row, verb } of this.rows.listenerPatterns) {
      const match = pattern.exec(name)
      if (match) entries.push({ row, verb, ...(match[1] !== undefined && { event: match[1] }) })
    }
    this.#byName.set(name, entries)
    return entries
  }

  /** Whether a call of a row's name has the arguments of the row, on a target that the row asks for. */
  #fits({ row, verb }: ListenerCall, call: TSESTree.CallExpression, receiver: TSESTree.Node | null): boolean {
    const { event, handler, target } = row.arguments
    if (target !== undefined) {
      const isHelper = receiver
        ? (row.receiver?.includes(lastName(receiver) ?? '') ?? false)
        : !row.receiver && this.#isImported(call)
      if (!isHelper || (row.from && !this.#comesFrom(unwrap(call.callee), row.from))) return false
      if (event !== null && staticText(call.arguments[event] ?? call, this.identities.bindings) === null) return false
    } else if (!receiver) {
      // `addEventListener('x', f)`: the global object's own, where nothing shadows the name.
      return row.options === 'event-target' && this.identities.bindings.globalNameOf(unwrap(call.callee)) !== null
    } else if (row.from && !this.#comesFrom(receiver, row.from)) return false
    if (row.imports && !this.#importsAny(row.imports)) return false
    const given = call.arguments[handler]
    if (verb === 'add' || verb === 'once') {
      if (!given || given.type === 'SpreadElement') return false
      if (event !== null && (isFunction(call.arguments[event]) || event >= call.arguments.length)) return false
      return !row.plainHandler || this.isPlainFunction(given)
    }
    return verb === 'removeAll' || event === null || !this.#isOfOneEvent(call, row)
  }

  /** `x.removeListener(f)`: of another row that knows this name, whose API has one event. */
  #isOfOneEvent(call: TSESTree.CallExpression, row: ListenerRow): boolean {
    const [first] = call.arguments
    return (
      first !== undefined &&
      call.arguments.length === 1 &&
      this.isPlainFunction(first) &&
      this.#entriesNamed(this.calledName(call) ?? '').some(
        (other) => other.row !== row && other.row.arguments.event === null,
      )
    )
  }

  /** A function in plain sight: an expression, a bound one, a method of `this`, the name of a local function. */
  isPlainFunction(node: TSESTree.Node): boolean {
    const at = unwrap(node)
    if (isFunction(at)) return true
    if (at.type === 'CallExpression') return this.calledName(at) === 'bind' || this.wrapper(at) !== null
    if (at.type === 'MemberExpression') return at.object.type === 'ThisExpression' && isMethodAround(at)
    const definition = at.type === 'Identifier' ? this.identities.bindings.variableOf(at)?.defs[0]?.node : undefined
    if (definition?.type === 'FunctionDeclaration') return true
    return (
      definition?.type === 'VariableDeclarator' &&
      definition.init !== null &&
      definition.init.type !== 'Identifier' &&
      this.isPlainFunction(definition.init)
    )
  }

  #isImported(call: TSESTree.CallExpression): boolean {
    const identity = this.identities.of(call.callee)
    return identity.kind === 'reference' && identity.root.kind === 'import'
  }

  #importsAny(prefixes: readonly string[]): boolean {
    this.#imported ??= this.identities.bindings.syntax
      .all('ImportDeclaration')
      .map((declaration) => declaration.source.value)
    return this.#imported.some((module) => prefixes.some((prefix) => module.startsWith(prefix)))
  }

  /** The row that says when `argument` of `call` runs, if one does. */
  callback(call: Call, argument: TSESTree.Node): CallbackRow | null {
    const rows = this.rows.callbacks.get(this.calledName(call) ?? '')
    if (!rows) return null
    const index = call.arguments.indexOf(argument as TSESTree.CallExpressionArgument)
    for (const row of rows) {
      const at = row.argument === 'every' ? index : row.argument === 'last' ? call.arguments.length - 1 : row.argument
      if (at === index && row.property === undefined && this.isCallOf(call, row.callee)) return row
    }
    return null
  }

  /** As `callback`, for a function that is the property `name` of an object argument. */
  callbackProperty(call: Call, object: TSESTree.Node, name: string): CallbackRow | null {
    const index = call.arguments.indexOf(object as TSESTree.CallExpressionArgument)
    for (const row of this.rows.callbacks.get(this.calledName(call) ?? '') ?? [])
      if (
        row.property !== undefined &&
        row.argument === index &&
        list(row.property).includes(name) &&
        this.isCallOf(call, row.callee)
      )
        return row
    return null
  }

  wrapper(call: Call): WrapperRow | null {
    return this.rows.wrappers.get(this.calledName(call) ?? '')?.find((row) => this.isCallOf(call, row.callee)) ?? null
  }

  owner(call: Call): OwnerRow | null {
    return this.rows.owners.get(this.calledName(call) ?? '')?.find((row) => this.isCallOf(call, row.callee)) ?? null
  }

  /** The row that knows the life of a reference although a call stands in its path. */
  life(reference: Reference): LifeRow | null {
    const { root, path } = reference
    const from = root.kind === 'import' ? root.module : root.kind === 'global' ? 'global' : null
    return (
      this.rows.lives.find(
        (row) =>
          (row.from.includes('*') ||
            (root.kind === 'import' && row.from.includes('import')) ||
            (from !== null && row.from.includes(from))) &&
          pathMatches(row.path, path),
      ) ?? null
    )
  }

  isCallOf(call: Call, callee: Callee): boolean {
    const at = unwrap(call.callee)
    if (callee.receiver !== undefined && !this.#isOn(at, list(callee.receiver))) return false
    if (callee.firstArgument !== undefined) {
      const first = call.arguments[0]
      if (!first || !staticText(first, this.identities.bindings)?.startsWith(callee.firstArgument)) return false
    }
    return !callee.from || this.#comesFrom(at, callee.from)
  }

  #isOn(callee: TSESTree.Node, names: readonly string[]): boolean {
    if (callee.type !== 'MemberExpression') return names.includes('-')
    return names.includes('*') || names.includes(lastName(callee.object) ?? '')
  }

  #comesFrom(node: TSESTree.Node, modules: readonly string[]): boolean {
    const at = unwrap(node)
    const identity = this.identities.of(at)
    // `matchMedia(…).addListener`: a receiver may also be named by the global function that makes it.
    if (this.#isMadeBy(identity, modules)) return true
    const origin = originOf(identity, this.identities)
    if (origin === 'global')
      return modules.includes('global') && identity.kind === 'reference' && identity.path.length <= 1
    if (origin !== null) return modules.includes(origin)
    return at.type === 'MemberExpression' && this.#comesFrom(at.object, modules)
  }

  /** Whether a value is, or was initialised with, the result of a global function of one of these names. */
  #isMadeBy(identity: Identity, names: readonly string[]): boolean {
    if (identity.kind === 'unknown') return false
    if (identity.root.kind === 'global') return identity.path.some((step) => names.includes(step))
    const definition =
      identity.root.kind === 'variable'
        ? (identity.root.variable.defs[0]?.node as TSESTree.Node | undefined)
        : undefined
    return (
      definition?.type === 'VariableDeclarator' &&
      definition.init !== null &&
      this.#isMadeBy(this.identities.of(definition.init), names)
    )
  }
}

/** Whether the class or object around has a method of that name, or a field that holds a function. */
function isMethodAround(member: TSESTree.MemberExpression): boolean {
  const name = staticKey(member)
  for (let at: TSESTree.Node | undefined = member.parent; at; at = at.parent) {
    const members = at.type === 'ClassBody' ? at.body : at.type === 'ObjectExpression' ? at.properties : []
    const found = members.find((m) => 'key' in m && staticKey(m as TSESTree.MethodDefinition) === name)
    if (found && 'value' in found && found.value)
      return isFunction(found.value) || found.value.type === 'CallExpression' || found.value.type === 'Identifier'
    if (at.type === 'ClassBody') return !at.body.some((m) => m.type === 'PropertyDefinition' && staticKey(m) === name)
  }
  return true
}

/** The last name of what a call is made on: `app` of `this.app.get()`. */
export function lastName(node: TSESTree.Node): string | null {
  const at = unwrap(node)
  if (at.type === 'Identifier') return at.name
  if (at.type === 'ThisExpression') return 'this'
  return at.type === 'MemberExpression' ? staticKey(at) : null
}

function pathMatches(pattern: readonly string[], path: readonly string[]): boolean {
  const deep = pattern[0] === '**'
  const steps = deep ? pattern.slice(1) : pattern
  const tail = deep ? path.slice(-steps.length) : path
  return (
    tail.length === steps.length &&
    steps.every((step, i) => step === '*' || (step === '(*)' ? isCallStep(tail[i] ?? '') : step === tail[i]))
  )
}
