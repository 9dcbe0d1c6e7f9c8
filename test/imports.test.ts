import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

/** The layers from the lowest to the highest: a file imports from its own layer and those before it. */
const layers = [
  'src/answers',
  'src/catalog',
  'src/syntax',
  'src/scope',
  'src/match',
  'src/flow',
  'src/escape',
  'src/lifetime',
  'src/acquire',
  'src/release',
  'src/bounds',
  'src/heap',
  'src/mend',
  'src/facts',
  'src/report',
  'src/rule.ts',
  'rules',
  'src/index.ts',
  'src/cli',
  'src/dev',
]

/** What a file may import where that is less than all the layers below. */
function allowedFor(path: string, layer: string): readonly string[] {
  if (layer === 'src/answers' || layer === 'src/catalog') return [layer]
  if (layer === 'rules') return path === 'rules/index.ts' ? ['rules'] : ['src/rule.ts']
  return layers.slice(0, layers.indexOf(layer) + 1)
}

interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

const layerOf = (path: string): string | undefined =>
  layers.find((layer) => path === layer || path.startsWith(`${layer}/`))

/** Every module a text names: static, re-exported, dynamic, or in a type. */
function importsOf(text: string): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ from: specifier.text, typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isExternalModuleReference(node)) add(node.expression, false)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest))
  return found
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return clause !== undefined
  const named = clause.namedBindings
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  )
}

/** What a file must not import, as 'path → path'; the types of answers/ are for everyone. */
function wrongImportsOf(path: string): string[] {
  const layer = layerOf(path)
  if (layer === undefined) return [`${path} is in no layer`]
  const allowed = allowedFor(path, layer)
  return importsOf(readFileSync(path, 'utf8')).flatMap(({ from, typeOnly }) => {
    if (!from.startsWith('.')) return []
    const target = posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts')
    const targetLayer = layerOf(target)
    if (targetLayer === 'src/answers' && typeOnly && layer !== 'rules') return []
    return targetLayer !== undefined && allowed.includes(targetLayer) ? [] : [`${path} → ${target}`]
  })
}

const files = ['src', 'rules'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => posix.join(folder, path)),
)

it.each(files)('%s imports only from its layer and those below', (path) => {
  expect(wrongImportsOf(path)).toEqual([])
})

it('sees every form of import', () => {
  const text = `
    import 'a'
    import b, { type B } from 'b'
    import type { C } from 'c'
    import { type D } from 'd'
    export * from 'e'
    export type { F } from 'f'
    const g = await import('g')
    let h: import('h').H
    import i = require('i')`
  const seen = importsOf(text).map(({ from, typeOnly }) => (typeOnly ? `type ${from}` : from))
  expect(seen).toEqual(['a', 'b', 'type c', 'type d', 'e', 'type f', 'g', 'type h', 'i'])
})
