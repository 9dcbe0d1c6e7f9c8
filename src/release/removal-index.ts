import type { EventName, Identity, ListenerSite, RemovalSite } from '../answers/index.js'
import type { Aliases } from './aliases.js'

/** What a reference starts at, as a key that is equal where the roots are. */
type RootKey = object | string

/** Finds the few removals that can have to do with a listener: the same target root and event, or the same handler. */
export class RemovalIndex {
  readonly #byTarget = new Map<RootKey, Map<string, RemovalSite[]>>()
  readonly #byHandler = new Map<RootKey, Map<string, RemovalSite[]>>()

  constructor(
    removals: readonly RemovalSite[],
    readonly aliases: Aliases,
  ) {
    for (const removal of removals) {
      for (const event of eventKeys(removal.event))
        add(this.#byTarget, this.#targetKey(removal.target.identity), `${removal.family} ${event}`, removal)
      if (removal.handler)
        for (const root of handlerRoots(removal.handler.identity))
          add(this.#byHandler, root, handlerKey(removal.handler.identity, root), removal)
    }
  }

  candidates(site: ListenerSite): ReadonlySet<RemovalSite> {
    const onTarget = this.#byTarget.get(this.#targetKey(site.target.identity))
    const keys = site.event?.kind === 'text' ? [...eventKeys(site.event), ANY] : null
    const found = keys
      ? keys.flatMap((event) => onTarget?.get(`${site.family} ${event}`) ?? [])
      : [...(onTarget?.values() ?? [])].flat()
    const { identity } = site.handler
    const byHandler = handlerRoots(identity).flatMap(
      (root) => this.#byHandler.get(root)?.get(handlerKey(identity, root)) ?? [],
    )
    return new Set([...found, ...byHandler].filter((removal) => removal.family === site.family))
  }

  #targetKey(identity: Identity): RootKey {
    return rootKey(this.aliases.canonical(identity))
  }
}

const ANY = '*'

/** The plain names of an event: without jQuery's namespaces, one by one; `*` where it may be any. */
function eventKeys(event: EventName): readonly string[] {
  if (event?.kind !== 'text') return [ANY]
  return event.text
    .split(/\s+/)
    .map((name) => name.split('.')[0] ?? '')
    .map((name) => (name === '' ? ANY : name))
}

function rootKey(identity: Identity): RootKey {
  if (identity.kind === 'unknown') return identity.kind
  const { root } = identity
  switch (root.kind) {
    case 'global':
      return root.kind
    case 'import':
      return `import ${root.module}`
    case 'parameter': {
      // By name: `bind(el)` and `unbind(el)` mean one element.
      const parameter = root.fn.params[root.index]
      return parameter?.type === 'Identifier' ? `parameter ${parameter.name}` : root.fn
    }
    case 'variable':
      return root.variable
    case 'this':
      return root.owner
    case 'each':
      return root.kind
    case 'value':
      return root.node
  }
}

/** A function kept in an object that goes around is known by the name of its property. */
const KEPT = 'kept'

function handlerRoots(identity: Identity): readonly RootKey[] {
  const isKept = identity.kind === 'reference' && identity.path.length > (identity.root.kind === 'this' ? 1 : 0)
  return isKept ? [rootKey(identity), KEPT] : [rootKey(identity)]
}

function handlerKey(identity: Identity, root: RootKey): string {
  if (identity.kind === 'unknown') return ''
  return root === KEPT ? (identity.path.at(-1) ?? '') : identity.path.join('.')
}

function add(index: Map<RootKey, Map<string, RemovalSite[]>>, root: RootKey, key: string, removal: RemovalSite): void {
  const group = index.get(root) ?? new Map<string, RemovalSite[]>()
  index.set(root, group)
  const removals = group.get(key)
  if (removals) removals.push(removal)
  else group.set(key, [removal])
}
