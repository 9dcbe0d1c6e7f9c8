import type { ClientRow } from '../catalog/index.js'

/** One name that a row of a client goes by. */
export interface ClientName {
  readonly row: ClientRow
  /** The path without `default`; empty for a default export. */
  readonly name: string | RegExp
  readonly modules: readonly (string | RegExp)[]
  /** Its place in the catalogue. */
  readonly order: number
}

/** The clients of the catalogue by what is called. */
export interface ClientIndex {
  readonly byName: ReadonlyMap<string, readonly ClientName[]>
  readonly patterns: readonly ClientName[]
  /** Methods of an instance, by their name. */
  readonly methods: ReadonlyMap<string, readonly ClientName[]>
}

export function indexClients(rows: readonly ClientRow[]): ClientIndex {
  const byName = new Map<string, ClientName[]>()
  const methods = new Map<string, ClientName[]>()
  const patterns: ClientName[] = []
  for (const [order, row] of rows.entries()) {
    const modules = row.from.map((from) => patternOf(from) ?? from)
    for (const written of typeof row.name === 'string' ? [row.name] : row.name) {
      const pattern = patternOf(written)
      const name = pattern ?? written.replace(/^default\b\.?/, '')
      const entry: ClientName = { row, name, modules, order }
      if (pattern) patterns.push(entry)
      else add(row.on === undefined ? byName : methods, String(name), entry)
    }
  }
  return { byName, patterns, methods }
}

/** How the clients show in a file's text, as a regular expression's source: their modules, or their own names. */
export function clientText(rows: readonly ClientRow[]): string {
  const modules = new Set<string>()
  const names = new Set<string>()
  for (const { from, name } of rows) {
    for (const module of from) {
      if (module === '*' || module === 'global')
        for (const written of typeof name === 'string' ? [name] : name) names.add(source(written))
      else modules.add(source(module))
    }
  }
  return String.raw`['"\`](?:node:)?(?:${[...modules].join('|')})['"\`]|(?<![\w$])(?:${[...names].join('|')})(?![\w$])`
}

function source(name: string): string {
  return name.startsWith('/') ? name.slice(1, -1) : name.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)
}

/** A name between slashes as a regular expression for the whole name. */
function patternOf(name: string): RegExp | null {
  return name.length > 2 && name.startsWith('/') && name.endsWith('/') ? new RegExp(`^(?:${name.slice(1, -1)})$`) : null
}

function add<T>(index: Map<string, T[]>, name: string, value: T): void {
  const values = index.get(name)
  if (values) values.push(value)
  else index.set(name, [value])
}
