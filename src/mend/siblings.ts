import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, ListenerSite, ReleaseVerdict } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { functionOf, reachedFrom } from '../release/handlers.js'
import { sameReference } from '../scope/same.js'
import { enclosingFunction, isFunction, isInside, unwrap, wrapped } from '../syntax/nodes.js'
import type { Change, Edit } from './edit.js'
import { hasRemoval, removalText, usesOwnReceiver } from './listeners.js'
import { awaitedEdit } from './once.js'
import { freshName, freshWord, lineBefore, lineIndent, terminator } from './text.js'

type Orphaned = Extract<ReleaseVerdict, { kind: 'orphaned' }>

/** A listener, the statement that adds it, and the name by which its handler can be removed. */
interface Named {
  readonly site: ListenerSite
  readonly name: string
}

/** The mechanical mends of alternatives that leave one another behind, best first. Empty where none is safe. */
export function siblingEdits(first: ListenerSite, orphaned: Orphaned, context: LifetimeContext): readonly Edit[] {
  const statements = statementsOf(orphaned.beside)
  if (!statements || !orphaned.beside.every((site) => hasRemoval(site, context))) return []
  return [
    awaitedEdit(first, orphaned, context),
    inExistingCleanup(orphaned, context) ?? inOneCleanup(orphaned, statements, context),
  ].filter((edit) => edit !== null)
}

/** The statements that are nothing but the additions, where they stand in one block. */
function statementsOf(beside: readonly ListenerSite[]): readonly TSESTree.ExpressionStatement[] | null {
  const statements = beside.flatMap((site) => {
    const statement = wrapped(site.node).parent
    const isPlain = statement?.type === 'ExpressionStatement' && site.target.node.parent === site.node.callee
    return isPlain && !site.awaited ? [statement] : []
  })
  const [first] = statements
  return first?.parent.type === 'BlockStatement' &&
    statements.length === beside.length &&
    statements.every((statement) => statement.parent === first.parent)
    ? statements
    : null
}

/** One more line in the cleanup that the handlers call already. */
function inExistingCleanup({ group, beside }: Orphaned, context: LifetimeContext): Edit | null {
  const reached = beside.map(({ handler }) => {
    const fn = functionOf(handler.node, context)
    return fn ? reachedFrom(fn, context).slice(1) : []
  })
  const [some = []] = reached
  for (const cleanup of some) {
    if (!reached.every((fns) => fns.includes(cleanup)) || !isUnderSame(cleanup, group)) continue
    const removal = removalsIn(cleanup, beside, context)[0]
    if (!removal) continue
    const changes: Change[] = []
    const lines: string[] = []
    for (const site of group) {
      const name = nameIn(site, changes, context)
      if (name === null) return null
      lines.push(removalText(site, name, context))
    }
    const end = terminator(removal.expression, context)
    const indent = lineIndent(removal.loc.start.line, context)
    const text = lines.map((line) => `\n${indent}${line}${end}`).join('')
    changes.push({ range: [removal.range[1], removal.range[1]], text })
    return { name: 'addToCleanup', data: { name: nameOfFunction(cleanup) }, changes }
  }
  return null
}

/** A new function that removes all, called first in each handler. */
function inOneCleanup(
  { beside, winner }: Orphaned,
  statements: readonly TSESTree.Statement[],
  context: LifetimeContext,
): Edit | null {
  const [first] = statements
  if (!first) return null
  const cleanup = freshWord('cleanup', context.syntax.sourceCode.text)
  const end = terminator(beside[0]?.node ?? first, context)
  const indent = lineIndent(first.loc.start.line, context)
  const changes: Change[] = []
  const declarations: string[] = []
  const named: Named[] = []
  for (const site of beside) {
    const made = withCleanup(site, beside, `${cleanup}()${end}`, named, indent, context)
    if (!made) return null
    named.push({ site, name: made.name })
    changes.push(...made.changes)
    if (made.declaration !== null) declarations.push(`const ${made.name} = ${made.declaration}${end}`)
  }
  if (winner.kind === 'timer') {
    const callback = winner.node.type === 'CallExpression' ? winner.node.arguments[0] : undefined
    const change = callback && isFunction(callback) ? callFirst(callback, `${cleanup}()${end}`, context) : null
    if (!change) return null
    changes.push(change)
  }
  const removals = named.map(({ site, name }) => `${indent}  ${removalText(site, name, context)}${end}`)
  const declaration = `const ${cleanup} = () => {\n${removals.join('\n')}\n${indent}}${end}`
  changes.push(lineBefore(first, [declaration, ...declarations].join(`\n${indent}`), context))
  return { name: 'oneCleanup', data: { name: cleanup }, changes }
}

/** What makes a handler call the cleanup first: a declaration for an inline one, changes in one that has a name. */
function withCleanup(
  site: ListenerSite,
  beside: readonly ListenerSite[],
  call: string,
  named: readonly Named[],
  indent: string,
  context: LifetimeContext,
): { name: string; changes: Change[]; declaration: string | null } | null {
  const handler = unwrap(site.handler.node)
  const use = { range: [site.handler.node.range[0], site.handler.node.range[1]] as const }
  const name = (): string => {
    const base = freshName(site.event?.kind === 'text' ? site.event.text : 'event', context)
    return freshWord(base, named.map((other) => other.name).join(' '))
  }
  if (isFunction(handler)) {
    if (usesOwnReceiver(handler, context) || handler.id || handler.generator || isFilter(handler, context)) return null
    if (isTypeScript(context) && handler.params.some((parameter) => !isAnnotated(parameter))) return null
    const text = sourceWithCall(handler, call, indent, context)
    const fresh = name()
    return text === null ? null : { name: fresh, changes: [{ ...use, text: fresh }], declaration: text }
  }
  if (handler.type !== 'Identifier') return null
  const fn = functionOf(handler, context)
  if (!fn) {
    const fresh = name()
    const [params, args] = isTypeScript(context)
      ? [`...args: Parameters<typeof ${handler.name}>`, '...args']
      : ['value', 'value']
    const end = call.endsWith(';') ? ';' : ''
    const text = `(${params}) => {\n${indent}  ${call}\n${indent}  ${handler.name}(${args})${end}\n${indent}}`
    return isParameter(handler, context) ? { name: fresh, changes: [{ ...use, text: fresh }], declaration: text } : null
  }
  if (!isUnderSame(fn, [site]) || named.some((other) => other.name === handler.name)) return null
  const own = removalsIn(fn, beside, context)[0]
  const change = own
    ? { range: [own.range[0], own.range[1]] as const, text: call }
    : isFilter(fn, context)
      ? null
      : callFirst(fn, call, context)
  return change && { name: handler.name, changes: [change], declaration: null }
}

/** Whether a handler passes over events that are none of its business: what it does first must not happen then. */
function isFilter(fn: FunctionNode, context: LifetimeContext): boolean {
  return context.syntax
    .inside(fn, 'ReturnStatement')
    .some((exit) => enclosingFunction(exit) === fn && exit.parent !== fn.body)
}

/** A function's text with one more statement in front of the others. */
function sourceWithCall(fn: FunctionNode, call: string, indent: string, context: LifetimeContext): string | null {
  const { sourceCode } = context.syntax
  const text = sourceCode.getText(fn)
  const head = text.slice(0, fn.body.range[0] - fn.range[0])
  if (fn.body.type !== 'BlockStatement') {
    if (fn.body.type === 'ObjectExpression' || head.trimEnd().endsWith('(')) return null
    const end = call.endsWith(';') ? ';' : ''
    return `${head}{\n${indent}  ${call}\n${indent}  ${sourceCode.getText(fn.body)}${end}\n${indent}}`
  }
  const change = callFirst(fn, call, context)
  if (!change) return null
  const at = change.range[0] - fn.range[0]
  return text.slice(0, at) + change.text + text.slice(at)
}

/** One more statement in front of a block's others. */
function callFirst(fn: FunctionNode, call: string, context: LifetimeContext): Change | null {
  if (fn.body.type !== 'BlockStatement') return null
  const [first] = fn.body.body
  const at = fn.body.range[0] + 1
  const isOneLine = fn.body.loc.start.line === fn.body.loc.end.line
  if (!first || isOneLine) return { range: [at, at], text: ` ${call.replace(/;?$/, ';')}` }
  return { range: [at, at], text: `\n${lineIndent(first.loc.start.line, context)}${call}` }
}

/** The statements in a function that remove one of some listeners from their target. */
function removalsIn(
  fn: FunctionNode,
  beside: readonly ListenerSite[],
  context: LifetimeContext,
): readonly TSESTree.ExpressionStatement[] {
  return context.syntax.inside(fn, 'ExpressionStatement').filter(({ expression }) => {
    if (expression.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression') return false
    if (context.matcher.listener(expression)?.verb !== 'remove') return false
    const target = context.identities.of(expression.callee.object)
    return (
      target.kind === 'reference' &&
      beside.some(({ target: { identity } }) => identity.kind === 'reference' && sameReference(identity, target))
    )
  })
}

/** The name of a listener's handler; an inline one gets a name in front of the statement. */
function nameIn(site: ListenerSite, changes: Change[], context: LifetimeContext): string | null {
  const handler = unwrap(site.handler.node)
  if (handler.type === 'Identifier') return handler.name
  const statement = wrapped(site.node).parent
  if (!isFunction(handler) || !statement || usesOwnReceiver(handler, context) || handler.id) return null
  if (isTypeScript(context) && handler.params.some((parameter) => !isAnnotated(parameter))) return null
  const name = freshName(site.event?.kind === 'text' ? site.event.text : 'event', context)
  const text = `const ${name} = ${context.syntax.sourceCode.getText(handler)}${terminator(site.node, context)}`
  changes.push(lineBefore(statement, text, context), { range: [...site.handler.node.range], text: name })
  return name
}

/** Whether a function stands in the function that adds the listeners. */
function isUnderSame(fn: FunctionNode, sites: readonly ListenerSite[]): boolean {
  return sites.every((site) => {
    const home = enclosingFunction(site.node)
    return home !== null && isInside(fn, home)
  })
}

function isParameter(name: TSESTree.Identifier, context: LifetimeContext): boolean {
  return context.identities.bindings.variableOf(name)?.defs[0]?.type === 'Parameter'
}

function isTypeScript(context: LifetimeContext): boolean {
  return /\.[cm]?tsx?$/.test(context.filename)
}

/** Whether a parameter keeps its type away from the call it was written in. */
function isAnnotated(parameter: TSESTree.Parameter): boolean {
  return (
    parameter.type === 'AssignmentPattern' || ('typeAnnotation' in parameter && parameter.typeAnnotation !== undefined)
  )
}

function nameOfFunction(fn: FunctionNode): string {
  const holder = fn.parent.type === 'VariableDeclarator' && fn.parent.id.type === 'Identifier' ? fn.parent.id : fn.id
  return holder?.name ?? 'the cleanup'
}
