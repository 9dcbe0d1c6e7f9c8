import ts from 'typescript'
import type { ClientCondition, ClientRow } from '../../src/catalog/index.js'
import { type InstalledModule, isAny, memberOf } from './exports.js'

/** A row and one of the names that it stands for. */
export interface NamedRow {
  readonly row: Pick<ClientRow, 'made' | 'release' | 'when' | 'on'>
  readonly module: string
  readonly name: string
}

/** What the types of a module say against a row: nothing if one way to import it bears the whole row out. */
export function problemsOf(one: NamedRow, module: InstalledModule): readonly string[] {
  const values = module.imported.flatMap((from) => valuesIn(from, one, module))
  const made = values.filter((value) => makingOf(value, module) !== null)
  const said = (made.length > 0 ? made : values).map((value) => problemsIn(one, value, module))
  return fewest(said) ?? [module.imported.length > 0 ? `no '${one.name}'` : `no types for '${one.module}'`]
}

/** The names of what a module exports. */
export function exportsOf({ imported: [namespace], checker }: InstalledModule): readonly string[] {
  return namespace ? checker.getPropertiesOfType(namespace).map(({ name }) => name) : []
}

/** How an export is made; null where it is no class and no function. */
export function makingOfExport(name: string, module: InstalledModule): NamedRow['row']['made'] | null {
  const value = module.imported[0] && memberOf(module.imported[0], [name], module)
  return value ? makingOf(value, module) : null
}

/** The ways in which a value can be made, by its types. */
function makingOf(value: ts.Type, { checker }: InstalledModule): NamedRow['row']['made'] | null {
  const isNew = checker.getSignaturesOfType(value, ts.SignatureKind.Construct).length > 0
  const isCall = checker.getSignaturesOfType(value, ts.SignatureKind.Call).length > 0
  return isNew && isCall ? 'either' : isNew ? 'new' : isCall ? 'call' : null
}

/** What has a name in what was imported: `default` is what was imported itself, or a member of it. */
function valuesIn(from: ts.Type, { row, name }: NamedRow, module: InstalledModule): readonly ts.Type[] {
  const [first, ...members] = name.split('.')
  const paths = first === 'default' ? [members, [first, ...members]] : [[first ?? '', ...members]]
  return paths.flatMap((path) => {
    if (row.on === undefined) return memberOf(from, path, module) ?? []
    const owner = memberOf(from, [row.on], module)
    const [makes] = owner ? module.checker.getSignaturesOfType(owner, ts.SignatureKind.Construct) : []
    return (makes && memberOf(makes.getReturnType(), path, module)) ?? []
  })
}

function problemsIn({ row, name }: NamedRow, value: ts.Type, module: InstalledModule): string[] {
  if (isAny(value)) return [`'${name}' is any`]
  const made = makingOf(value, module)
  const signatures = [ts.SignatureKind.Construct, ts.SignatureKind.Call].flatMap((kind) =>
    module.checker.getSignaturesOfType(value, kind),
  )
  return [
    ...(made === row.made ? [] : [`'${name}' is made by ${made ?? 'nothing'}, not by ${row.made}`]),
    ...releaseProblems(row, signatures, module),
    ...(row.when ?? []).flatMap((when) => ofCondition(when, signatures, module)),
  ]
}

function fewest<T>(lists: readonly (readonly T[])[]): readonly T[] | null {
  return lists.toSorted((a, b) => a.length - b.length)[0] ?? null
}

/** What a signature makes: behind its promise, and without `null`. */
function madeBy(signature: ts.Signature, { checker }: InstalledModule): ts.Type {
  const type = signature.getReturnType()
  return checker.getNonNullableType(checker.getAwaitedType(type) ?? type)
}

/** One of several signatures may be the one that gives the client: others give it to a callback. */
function releaseProblems(row: NamedRow['row'], signatures: readonly ts.Signature[], module: InstalledModule): string[] {
  const needed = [...row.release, ...(row.when ?? []).flatMap((when) => ('calls' in when ? when.calls : []))]
  const said = signatures.map((signature) => {
    const made = madeBy(signature, module)
    if (isAny(made)) return ['what is made is any']
    return needed.flatMap((method) => {
      const member = memberOf(made, [method], module)
      if (!member) return [`no method '${method}'`]
      if (isAny(member)) return [`'${method}' is any`]
      const calls = module.checker.getSignaturesOfType(module.checker.getNonNullableType(member), ts.SignatureKind.Call)
      return calls.length > 0 ? [] : [`'${method}' is no method`]
    })
  })
  return [...(fewest(said) ?? [])]
}

/** Whether some signature takes the option that a row looks at. */
function ofCondition(when: ClientCondition, signatures: readonly ts.Signature[], module: InstalledModule): string[] {
  if ('calls' in when) return []
  const { argument, path } = when
  const takes = signatures.some((signature) => {
    const parameter = signature.parameters[argument]
    const type = parameter && module.checker.getTypeOfSymbolAtLocation(parameter, module.at)
    if (!type) return false
    // `(...params: [client] | [client, options])`
    const isRest =
      parameter.valueDeclaration &&
      ts.isParameter(parameter.valueDeclaration) &&
      parameter.valueDeclaration.dotDotDotToken
    return hasPath(type, isRest ? ['0', ...path] : path, module)
  })
  return takes ? [] : [`no option '${path.join('.')}' in argument ${argument}`]
}

function hasPath(type: ts.Type, path: readonly string[], module: InstalledModule): boolean {
  const [step, ...rest] = path
  if (step === undefined) return true
  const parts = type.isUnion() ? type.types : [type]
  return parts.some((part) => {
    const member = memberOf(part, [step], module)
    return member !== null && hasPath(member, rest, module)
  })
}
