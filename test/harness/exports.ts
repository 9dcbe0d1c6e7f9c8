import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import ts from 'typescript'

/** What the types of one installed package say. */
export interface InstalledModule {
  /** What a file gets by each way to import it, by ECMAScript modules and by CommonJS; empty where it has no types. */
  readonly imported: readonly ts.Type[]
  readonly checker: ts.TypeChecker
  readonly at: ts.Node
}

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ESNext,
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts'],
  types: ['node'],
  esModuleInterop: true,
  skipLibCheck: true,
  strict: true,
  noEmit: true,
}

/** The package that a module belongs to: `@azure/cosmos`, `mysql2` of `mysql2/promise`; null for Node's own. */
export function packageOf(module: string): string | null {
  if (builtinModules.includes(module)) return null
  const [first = '', second = ''] = module.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

/** Reads the types of the packages that are installed in a folder. */
export class InstalledTypes {
  readonly #shared = new Map<string, ts.SourceFile | undefined>()
  readonly #modules = new Map<string, InstalledModule>()

  constructor(readonly folder: string) {}

  has(module: string): boolean {
    const name = (module === 'global' ? null : packageOf(module)) ?? '@types/node'
    return existsSync(join(this.folder, 'node_modules', name))
  }

  /** The types of a module; of the global object for `global`. Only the last few are kept: they are large. */
  of(module: string): InstalledModule {
    const known = this.#modules.get(module)
    if (known) return known
    if (this.#modules.size > 2) this.#modules.clear()
    const read = this.#read(module)
    this.#modules.set(module, read)
    return read
  }

  #read(module: string): InstalledModule {
    const from = JSON.stringify(module)
    const text =
      module === 'global'
        ? 'const whole = globalThis\nexport {}\n'
        : `import * as namespace from ${from}\nimport standard from ${from}\nimport whole = require(${from})\n`
    const files = ['row.mts', 'row.cts'].map((name) => join(this.folder, name))
    const host = ts.createCompilerHost(OPTIONS)
    const read = host.getSourceFile.bind(host)
    host.getCurrentDirectory = () => this.folder
    host.fileExists = (path) => files.includes(path) || ts.sys.fileExists(path)
    host.getSourceFile = (path, version, ...others) => {
      if (files.includes(path)) return ts.createSourceFile(path, text, version)
      if (!/typescript\/lib\/|@types\/node\//.test(path)) return read(path, version, ...others)
      if (!this.#shared.has(path)) this.#shared.set(path, read(path, version, ...others))
      return this.#shared.get(path)
    }
    const program = ts.createProgram(files, OPTIONS, host)
    const checker = program.getTypeChecker()
    const sources = files.flatMap((file) => program.getSourceFile(file) ?? [])
    const imported = sources.flatMap(namesIn).map((name) => checker.getTypeAtLocation(name))
    return { imported: imported.filter((type) => !isAny(type)), checker, at: sources[0]! }
  }
}

function namesIn(source: ts.SourceFile): ts.Node[] {
  return source.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name)
    if (ts.isImportEqualsDeclaration(statement)) return [statement.name]
    const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined
    const bindings = clause?.namedBindings
    return clause?.name ?? (bindings && ts.isNamespaceImport(bindings) ? bindings.name : [])
  })
}

export function isAny(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0
}

function isHidden({ declarations = [] }: ts.Symbol): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected
  return declarations.some((declaration) => (ts.getCombinedModifierFlags(declaration) & hidden) !== 0)
}

/** The type of a public member by its path, as `transports.File`, or null; `[Symbol.dispose]` is a name too. */
export function memberOf(type: ts.Type, path: readonly string[], { checker, at }: InstalledModule): ts.Type | null {
  let now = type
  for (const step of path) {
    const symbol = /^\[Symbol\.(\w+)\]$/.exec(step)?.[1]
    const apparent = checker.getApparentType(checker.getNonNullableType(now))
    const property = symbol
      ? checker.getPropertiesOfType(apparent).find(({ escapedName }) => String(escapedName).startsWith(`__@${symbol}@`))
      : checker.getPropertyOfType(apparent, step)
    if (!property || isHidden(property)) return null
    now = checker.getTypeOfSymbolAtLocation(property, at)
  }
  return now
}
