import type { TSESTree } from '@typescript-eslint/utils'
import type { LargeCapture } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Variable } from '../scope/bindings.js'
import { enclosingFunction, isFunction, isInside, staticKey, unwrap } from '../syntax/nodes.js'
import type { Edit } from './edit.js'
import { lineIndent, semicolonAfter } from './text.js'

/** Methods of an array that run their function before they return. */
const AT_ONCE =
  /^(?:map|flatMap|filter|forEach|reduce|reduceRight|some|every|find|findIndex|findLast|findLastIndex|sort|toSorted)$/
const MAKES_ARRAY = /^(?:keys|values|entries|from|of|map|filter|flatMap|slice|concat|split|sort)$/

/** The variable, the block of its scope, and the statements of the block in which it is used, in a row. */
interface Stretch {
  readonly variable: Variable
  readonly block: TSESTree.BlockStatement
  readonly first: number
  readonly last: number
}

/** `{ const rows = …; … }`: a scope of its own for the value and for what uses it. */
export function blockEdit(found: LargeCapture, context: LifetimeContext): Edit | null {
  const stretch = stretchOf(found, context)
  if (!stretch || !found.closure) return null
  const { variable, block, first, last } = stretch
  const { syntax, identities } = context
  const { sourceCode } = syntax
  const statements = block.body.slice(first, last + 1)
  const [start] = statements
  const end = statements.at(-1)
  const definition = variable.defs[0]?.node
  if (!start || !end || definition?.type !== 'VariableDeclarator' || definition.parent !== start) return null
  if (start.declarations.length > 1 || start.kind === 'var') return null
  if (statements.some((s) => isInside(found.closure as TSESTree.Node, s))) return null
  const moved: { readonly declaration: TSESTree.VariableDeclaration; readonly name: string }[] = []
  for (const statement of statements) {
    if (/^(?:Function|Class|TS)/.test(statement.type)) return null
    if (statement.type !== 'VariableDeclaration') continue
    const isNeeded = identities.bindings
      .declaredBy(statement)
      .concat(statement.declarations.flatMap((d) => identities.bindings.declaredBy(d)))
      .some((v) => v.references.some((r) => r.identifier.range[0] > end.range[1]))
    if (!isNeeded || statement.kind === 'var') continue
    const [declarator] = statement.declarations
    const isPlain = statement.declarations.length === 1 && declarator.id.type === 'Identifier' && declarator.init
    // A name that is given its value later has no type of its own.
    if (!isPlain || declarator.id.type !== 'Identifier' || isTyped(context)) return null
    moved.push({ declaration: statement, name: declarator.id.name })
  }
  const text = sourceCode.getText().slice(start.range[0], end.range[1])
  if (moved.some(({ declaration }) => declaration === start) || hasLongText(statements, context)) return null
  const indent = lineIndent(start.loc.start.line, context)
  let inner = text
  for (const { declaration } of [...moved].reverse()) {
    const at = declaration.range[0] - start.range[0]
    inner = inner.slice(0, at) + inner.slice(at).replace(/^(?:const|let)\s+/, '')
  }
  const semicolon = semicolonAfter(start, context)
  const lets = moved.length > 0 ? `let ${moved.map(({ name }) => name).join(', ')}${semicolon}\n${indent}` : ''
  const body = inner.replace(/\n(?=[^\n])/g, '\n  ')
  return {
    name: 'ownBlock',
    data: { value: found.value },
    changes: [{ range: [start.range[0], end.range[1]], text: `${lets}{\n${indent}  ${body}\n${indent}}` }],
  }
}

/** `rows = null` after its last use, where all that uses it has run by then. */
export function nullEdit(found: LargeCapture, context: LifetimeContext): Edit | null {
  const stretch = stretchOf(found, context)
  if (!stretch || isTyped(context)) return null
  const { variable, block, first, last } = stretch
  const { syntax, identities } = context
  const end = block.body[last]
  const definition = variable.defs[0]
  if (!end || !definition || /^(?:Return|Throw|Break|Continue)/.test(end.type)) return null
  const home = enclosingFunction(end)
  const uses = variable.references.filter((r) => !r.init)
  if (uses.some((r) => r.isWrite())) return null
  if (!uses.every((r) => runsAtOnce(r.identifier as TSESTree.Node, home, context))) return null
  const from = block.body[first]?.range[0] ?? block.range[0]
  if (syntax.inside(block, 'ReturnStatement').some((r) => r.range[0] > from && r.range[0] < end.range[1])) return null
  const node = definition.node as TSESTree.Node
  const declaration = node.type === 'VariableDeclarator' ? node.parent : null
  if (declaration && (declaration.declarations.length > 1 || declaration.kind === 'var')) return null
  if (declaration && identities.bindings.declaredBy(declaration.declarations[0]).length > 1) return null
  if (!declaration && definition.type !== 'Parameter') return null
  const semicolon = semicolonAfter(end, context)
  const indent = lineIndent(end.loc.start.line, context)
  const letter = declaration?.kind === 'const' ? syntax.sourceCode.getFirstToken(declaration) : null
  return {
    name: 'setNull',
    data: { value: found.value },
    changes: [
      ...(letter ? [{ range: letter.range, text: 'let' }] : []),
      { range: [end.range[1], end.range[1]], text: `\n${indent}${found.value} = null${semicolon}` },
    ],
  }
}

/** Where the statements of one block are all that mentions the value. */
function stretchOf({ variable, why }: LargeCapture, { syntax }: LifetimeContext): Stretch | null {
  if (why !== 'shared' || !variable) return null
  const [definition] = variable.defs
  const scope = variable.scope.block as TSESTree.Node
  const block = isFunction(scope) ? scope.body : scope
  if (!definition || block.type !== 'BlockStatement' || variable.defs.length > 1) return null
  const node = definition.node as TSESTree.Node
  const places = variable.references.map((r) => r.identifier as TSESTree.Node)
  if (node.type === 'VariableDeclarator') places.push(node)
  const indexes = places.map((place) => block.body.findIndex((statement) => isInside(place, statement)))
  if (indexes.length === 0 || indexes.includes(-1)) return null
  // A direct `eval` may mention anything.
  if (/\beval\s*\(/.test(syntax.sourceCode.getText(block))) return null
  return { variable, block, first: Math.min(...indexes), last: Math.max(...indexes) }
}

/** Whether nothing from a node to its function runs later than the statement it stands in. */
function runsAtOnce(node: TSESTree.Node, home: TSESTree.Node | null, context: LifetimeContext): boolean {
  for (let fn = enclosingFunction(node); fn !== home; fn = enclosingFunction(fn)) {
    if (!fn) return false
    const call = fn.parent
    if (fn.async || fn.generator || call.type !== 'CallExpression' || call.arguments[0] !== fn) return false
    const callee = unwrap(call.callee)
    if (callee.type !== 'MemberExpression' || !AT_ONCE.test(staticKey(callee) ?? '')) return false
    if (!isArray(callee.object, context)) return false
  }
  return true
}

function isArray(node: TSESTree.Node, context: LifetimeContext, depth = 0): boolean {
  const at = unwrap(node)
  if (at.type === 'ArrayExpression') return true
  if (at.type === 'CallExpression') {
    const callee = unwrap(at.callee)
    if (callee.type !== 'MemberExpression' || !MAKES_ARRAY.test(staticKey(callee) ?? '')) return false
    const owner = unwrap(callee.object)
    const isStatic = owner.type === 'Identifier' && /^(?:Object|Array)$/.test(owner.name)
    return isStatic || staticKey(callee) === 'split' || (depth < 3 && isArray(owner, context, depth + 1))
  }
  if (at.type !== 'Identifier' || depth > 2) return false
  const { bindings } = context.identities
  const variable = bindings.variableOf(at)
  const writes = variable ? bindings.writesOf(variable) : []
  const [write] = writes
  return writes.length === 1 && write?.writeExpr !== null && write?.writeExpr !== undefined
    ? isArray(write.writeExpr, context, depth + 1)
    : false
}

/** Texts of several lines would be changed by indenting them. */
function hasLongText(statements: readonly TSESTree.Node[], { syntax }: LifetimeContext): boolean {
  return statements.some((statement) =>
    syntax.inside(statement, 'TemplateLiteral').some((text) => text.loc.start.line !== text.loc.end.line),
  )
}

/** Whether the file is TypeScript: a variable of it has one type. */
export function isTyped({ filename, syntax }: LifetimeContext): boolean {
  return !/\.[cm]?jsx?$/.test(filename) || syntax.all('TSTypeAnnotation').length > 0
}
