import type { TSESTree } from '@typescript-eslint/utils'
import type { ClientRow } from '../catalog/index.js'
import type { Identities } from '../scope/identity.js'
import { isClass, staticKey, unwrap } from '../syntax/nodes.js'
import type { ClientIndex, ClientName } from './client-rows.js'
import type { Call } from './matcher.js'
import { originOf } from './origin.js'

const MAX_BASES = 3

/** Expression → row of a client, by the export that is called and the module it comes from. */
export class ClientMatcher {
  readonly #rowsOf = new Map<string, ClientRow | null>()

  constructor(
    readonly rows: ClientIndex,
    readonly identities: Identities,
  ) {}

  /** The row of the client that a call or `new` makes; null where it makes none that is known. */
  of(call: Call): ClientRow | null {
    const callee = unwrap(call.callee)
    const made = call.type === 'NewExpression' ? 'new' : 'call'
    return this.#exported(callee, made, 0) ?? (made === 'call' ? this.#method(callee) : null)
  }

  #exported(callee: TSESTree.Node, made: 'new' | 'call', bases: number): ClientRow | null {
    const identity = this.identities.of(callee)
    if (identity.kind === 'unknown') return null
    const { root, path } = identity
    if (root.kind === 'variable' && path.length === 0) {
      // `class Db extends Pool {}`: a class of this file is as its base.
      const node = root.variable.defs[0]?.node as TSESTree.Node | undefined
      const declared = node?.type === 'VariableDeclarator' && node.init ? unwrap(node.init) : node
      return isClass(declared) && declared.superClass && made === 'new' && bases < MAX_BASES
        ? this.#exported(declared.superClass, made, bases + 1)
        : null
    }
    if (root.kind !== 'import' && root.kind !== 'global') return null
    const module = root.kind === 'import' ? root.module : 'global'
    const name = path.filter((step) => step !== 'default').join('.')
    const key = `${made} ${module} ${name}`
    const known = this.#rowsOf.get(key)
    if (known !== undefined) return known
    const row = this.#rowOf(module, name, made)
    this.#rowsOf.set(key, row)
    return row
  }

  #rowOf(module: string, name: string, made: 'new' | 'call'): ClientRow | null {
    const isMade = ({ row }: ClientName): boolean => row.made === 'either' || row.made === made
    const found = [...(this.rows.byName.get(name) ?? []), ...this.rows.patterns]
      .filter((entry) => isMade(entry) && isNamed(entry, name) && comesFrom(entry, module))
      .toSorted((a, b) => a.order - b.order)
    return found[0]?.row ?? null
  }

  /** `kafka.producer()`, where `kafka` comes from the module of the row. */
  #method(callee: TSESTree.Node): ClientRow | null {
    if (callee.type !== 'MemberExpression') return null
    const entries = this.rows.methods.get(staticKey(callee) ?? '')
    if (!entries) return null
    const identity = this.identities.of(callee.object)
    if (identity.kind === 'reference' && identity.root.kind === 'import') return null
    const module = originOf(identity, this.identities)
    return module === null ? null : (entries.find((entry) => comesFrom(entry, module))?.row ?? null)
  }
}

function isNamed({ name }: ClientName, called: string): boolean {
  return typeof name === 'string' ? name === called : name.test(called)
}

function comesFrom({ modules }: ClientName, module: string): boolean {
  return modules.some((from) =>
    typeof from === 'string' ? from === module || (from === '*' && module !== 'global') : from.test(module),
  )
}
