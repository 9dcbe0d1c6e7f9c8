import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { PerCallClient } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { enclosingFunction, isInside, wrapped } from '../syntax/nodes.js'
import type { Edit } from './edit.js'
import { lineIndent } from './text.js'

/** The mends of a client that one call builds for itself: one for all calls, or closing it with the call. */
export function clientEdits(found: PerCallClient, context: LifetimeContext): readonly Edit[] {
  if (found.exits.length > 0) return []
  return found.isParted || found.site.client.oneEach ? closeEdits(found, context) : hoistEdits(found, context)
}

/** `try { … } finally { await client.end() }` around what follows in the block. */
function closeEdits({ site }: PerCallClient, context: LifetimeContext): readonly Edit[] {
  const fn = enclosingFunction(site.node)
  const held = wrapped(site.node)
  const declarator = held.parent?.type === 'AwaitExpression' ? held.parent.parent : held.parent
  const declaration = declarator?.type === 'VariableDeclarator' ? declarator.parent : null
  const [close] = site.client.release
  if (!fn?.async || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return []
  if (declaration?.kind !== 'const' || declaration.declarations.length !== 1 || close === undefined) return []
  const block = declaration.parent
  if (block.type !== 'BlockStatement') return []
  const rest = block.body.slice(block.body.indexOf(declaration) + 1)
  const [first] = rest
  const last = rest.at(-1)
  if (!first || !last || rest.some((statement) => statement.type === 'FunctionDeclaration')) return []
  const { sourceCode } = context.syntax
  const indent = lineIndent(declaration.loc.start.line, context)
  const end = sourceCode.getLastToken(last)?.value === ';' ? ';' : ''
  const text = sourceCode.text.slice(first.range[0], last.range[1])
  // The lines of a template are its text.
  const body = context.syntax.inside(block, 'TemplateLiteral').some(({ loc }) => loc.start.line !== loc.end.line)
    ? text
    : text.replaceAll(/\n(?=[^\n])/g, '\n  ')
  const name = declarator.id.name
  return [
    {
      name: 'close',
      data: { name, close },
      changes: [
        {
          range: [first.range[0], last.range[1]],
          text: `try {\n${indent}  ${body}\n${indent}} finally {\n${indent}  await ${name}.${close}()${end}\n${indent}}`,
        },
      ],
    },
  ]
}

/** `const pool = new Pool()` moved out of the function to the top level, where it needs nothing of the function. */
function hoistEdits({ site }: PerCallClient, context: LifetimeContext): readonly Edit[] {
  if (site.node !== site.made) return []
  const declarator = wrapped(site.node).parent
  const declaration = declarator?.type === 'VariableDeclarator' ? declarator.parent : null
  if (declarator?.type !== 'VariableDeclarator' || declaration?.type !== 'VariableDeclaration') return []
  const { id, init } = declarator
  if (declaration.declarations.length !== 1 || declaration.kind === 'var' || id.type !== 'Identifier' || !init)
    return []
  const block = declaration.parent
  const outer = topLevelStatement(declaration)
  if (block.type !== 'BlockStatement' || init.type === 'AwaitExpression') return []
  if (!needsNothingOf(init, context) || isTaken(id.name, context)) return []
  const text = context.syntax.sourceCode.getText(declaration)
  const indent = lineIndent(declaration.loc.start.line, context)
  const start = startOf(outer, context)
  return [
    {
      name: 'hoist',
      data: { name: id.name },
      changes: [
        { range: [start, start], text: `${text.replaceAll(`\n${indent}`, '\n')}\n\n` },
        { range: lineRange(declaration, context), text: '' },
      ],
    },
  ]
}

/** The statement of the program around a node. */
function topLevelStatement(node: TSESTree.Node): TSESTree.Node {
  let at = node
  while (at.parent && at.parent.type !== 'Program') at = at.parent
  return at
}

/** Where a statement begins with its decorators and the comment right above it. */
function startOf(statement: TSESTree.Node, { syntax }: LifetimeContext): number {
  const decorators = syntax.all('Decorator').filter(({ parent }) => isInside(parent, statement))
  const first = [statement, ...decorators].reduce((a, b) => (b.range[0] < a.range[0] ? b : a))
  let start = { line: first.loc.start.line, at: first.range[0] }
  for (const comment of syntax.sourceCode.getCommentsBefore(first).toReversed()) {
    if (comment.loc.end.line !== start.line - 1) break
    start = { line: comment.loc.start.line, at: comment.range[0] }
  }
  return start.at
}

/** Whether an expression mentions only globals and what the module itself declares or imports above. */
function needsNothingOf(init: TSESTree.Node, { syntax, identities }: LifetimeContext): boolean {
  if (syntax.inside(init, 'ThisExpression').length > 0 || syntax.inside(init, 'AwaitExpression').length > 0)
    return false
  const outer = topLevelStatement(init)
  return syntax.inside(init, 'Identifier').every((name) => {
    const variable = identities.bindings.variableOf(name)
    if (!variable) return true
    const declared = variable.identifiers[0]
    return (
      (variable.scope.type === 'module' || variable.scope.type === 'global') &&
      declared !== undefined &&
      (declared.range[0] < outer.range[0] || variable.defs[0]?.type === 'ImportBinding')
    )
  })
}

/** Whether any other variable of the file has the name. */
function isTaken(name: string, { syntax }: LifetimeContext): boolean {
  const scopes: readonly TSESLint.Scope.Scope[] = syntax.sourceCode.scopeManager?.scopes ?? []
  return scopes.filter((scope) => scope.set.has(name)).length !== 1 || scopes.some((s) => isUnresolved(name, s))
}

function isUnresolved(name: string, scope: TSESLint.Scope.Scope): boolean {
  return scope.type === 'global' && scope.through.some((reference) => reference.identifier.name === name)
}

/** The statement with its line, where it stands alone on it. */
function lineRange(statement: TSESTree.Node, { syntax }: LifetimeContext): readonly [number, number] {
  const { text } = syntax.sourceCode
  const before = text.slice(0, statement.range[0])
  const start = before.length - (/[ \t]*$/.exec(before)?.[0].length ?? 0)
  const end = statement.range[1] + (/^[ \t]*\r?\n/.exec(text.slice(statement.range[1]))?.[0].length ?? 0)
  const isAlone = start === 0 || text[start - 1] === '\n'
  return isAlone && end > statement.range[1] ? [start, end] : statement.range
}
