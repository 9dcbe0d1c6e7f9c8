import ts from 'typescript'
import type { Exported, Job, Method, Parameter } from './job.js'

/** What an example imports and exports, and which globals it names. */
export interface Shape {
  readonly imports: Job['imports']
  readonly exported: Job['exported']
  readonly commonjs: boolean
  /** Names that the file uses and does not declare. */
  readonly globals: ReadonlySet<string>
  /** Properties read from `window`, `document` and `globalThis`, as `window.scrollY`; what is only assigned is left out. */
  readonly pageProperties: ReadonlySet<string>
  /** The default export is an object with hooks of a component. */
  readonly component: boolean
}

const hooks = new Set(['mounted', 'beforeMount', 'created', 'beforeUnmount', 'setup', 'data', 'render'])

/** Reads JavaScript. `source` is the text as it stands in the page: types of parameters are only there. */
export function shapeOf(code: string, source: ts.SourceFile): Shape {
  const file = ts.createSourceFile('example.js', code, ts.ScriptTarget.Latest, true)
  const isModule = file.statements.some(
    (node) =>
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isExportAssignment(node) || exports(node),
  )
  return {
    imports: importsOf(file),
    exported: Object.fromEntries(exportedOf(source)),
    commonjs: !isModule && /\brequire\(|\bmodule\.exports\b|\bexports\.\w/.test(code),
    ...namesOf(file),
    component: file.statements.some(
      (node) =>
        ts.isExportAssignment(node) &&
        ts.isObjectLiteralExpression(node.expression) &&
        node.expression.properties.some(({ name }) => name && hooks.has(name.getText())),
    ),
  }
}

const exports = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

function importsOf(file: ts.SourceFile): Record<string, string[]> {
  const imports: Record<string, string[]> = {}
  const add = (specifier: string, names: readonly string[]): void => {
    imports[specifier] = [...new Set([...(imports[specifier] ?? []), ...names])]
  }
  for (const node of file.statements) {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) continue
    const { name, namedBindings } = node.importClause ?? {}
    const names = name ? ['default'] : []
    if (namedBindings && ts.isNamedImports(namedBindings)) {
      names.push(...namedBindings.elements.map((element) => (element.propertyName ?? element.name).text))
    } else if (namedBindings) {
      const member = new RegExp(`\\b${namedBindings.name.text}\\.(\\w+)`, 'g')
      names.push(...[...file.text.matchAll(member)].map(([, read = '']) => read))
    }
    add(node.moduleSpecifier.text, names)
  }
  for (const [, specifier = ''] of file.text.matchAll(/\brequire\('([^']+)'\)/g)) add(specifier, [])
  return imports
}

function parametersOf(node: ts.SignatureDeclaration | undefined): Parameter[] {
  return (node?.parameters ?? ([] as ts.ParameterDeclaration[])).map((parameter) => ({
    name: ts.isIdentifier(parameter.name) ? parameter.name.text : '',
    type: parameter.type?.getText() ?? '',
    rest: parameter.dotDotDotToken !== undefined,
  }))
}

const hidden = new Set([ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword])

function methodsOf(members: readonly ts.Node[]): Method[] {
  return members.flatMap((member) => {
    if (!ts.isMethodDeclaration(member) || ts.getModifiers(member)?.some(({ kind }) => hidden.has(kind))) return []
    const name = member.name.getText()
    return ts.isIdentifier(member.name) || ts.isComputedPropertyName(member.name)
      ? [{ name, parameters: parametersOf(member) }]
      : []
  })
}

function describe(node: ts.Node | undefined): Exported {
  if (node && ts.isFunctionLike(node)) return { parameters: parametersOf(node), methods: [] }
  if (node && ts.isClassLike(node)) {
    return {
      parameters: parametersOf(node.members.find(ts.isConstructorDeclaration)),
      methods: methodsOf(node.members),
    }
  }
  if (node && ts.isObjectLiteralExpression(node)) return { parameters: [], methods: methodsOf(node.properties) }
  return { parameters: [], methods: [] }
}

function exportedOf(source: ts.SourceFile): Map<string, Exported> {
  const declared = new Map<string, ts.Node | undefined>()
  const exported = new Map<string, Exported>()
  for (const node of source.statements) {
    const names: [string, ts.Node | undefined][] = []
    if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) names.push([node.name?.text ?? 'default', node])
    if (ts.isVariableStatement(node)) {
      for (const { name, initializer } of node.declarationList.declarations) names.push([name.getText(), initializer])
    }
    for (const [name, value] of names) {
      declared.set(name, value)
      const isDefault = node.getText().startsWith('export default')
      if (exports(node)) exported.set(isDefault ? 'default' : name, describe(value))
    }
  }
  const named = (node: ts.Node): Exported => describe(ts.isIdentifier(node) ? declared.get(node.text) : node)
  for (const node of source.statements) {
    if (ts.isExportAssignment(node)) exported.set('default', named(node.expression))
    if (!ts.isExportDeclaration(node) || !node.exportClause || !ts.isNamedExports(node.exportClause)) continue
    for (const { name, propertyName } of node.exportClause.elements)
      exported.set(name.text, named(propertyName ?? name))
  }
  return exported
}

/** Names without regard to scopes: a name that is declared anywhere in the file is none of the globals. */
function namesOf(file: ts.SourceFile): { globals: Set<string>; pageProperties: Set<string> } {
  const declared = new Set<string>()
  const used = new Set<string>()
  const pageProperties = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { parent } = node
      const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node
      const isName = 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent)
      if (isName && !isMember && !ts.isMethodDeclaration(parent) && !ts.isPropertyDeclaration(parent))
        declared.add(node.text)
      else if (!isName && !ts.isImportSpecifier(parent) && !ts.isLabeledStatement(parent)) used.add(node.text)
    }
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const { parent } = node
      const isAssigned =
        ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
      const path = `${node.expression.text}.${node.name.text}`
      if (/^(window|document|globalThis)\./.test(path) && !isAssigned) pageProperties.add(path)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { globals: new Set([...used].filter((name) => !declared.has(name))), pageProperties }
}
