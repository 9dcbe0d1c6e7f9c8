import type { TSESTree } from '@typescript-eslint/utils'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Change } from './edit.js'

/** `;` where the file ends its statements so. */
export function terminator(near: TSESTree.Node, { syntax }: LifetimeContext): string {
  const after = syntax.sourceCode.getTokenAfter(near)
  return after?.value === ';' || syntax.sourceCode.getText(near).endsWith(';') ? ';' : ''
}

/** `;` where a statement, or the next one, ends so. */
export function semicolonAfter(statement: TSESTree.Node, context: LifetimeContext): string {
  const isLast = context.syntax.sourceCode.getLastToken(statement)?.value === ';'
  return isLast ? ';' : terminator(statement, context)
}

/** The white space that a line begins with. */
export function lineIndent(line: number, { syntax }: LifetimeContext): string {
  return /^\s*/.exec(syntax.sourceCode.lines[line - 1] ?? '')?.[0] ?? ''
}

/** One more statement at an end of a block, indented like its others. */
export function blockLine(
  block: TSESTree.BlockStatement,
  text: string,
  where: 'start' | 'end',
  context: LifetimeContext,
): Change {
  const [first] = block.body
  const outer = lineIndent(block.loc.start.line, context)
  const sameLine = block.loc.start.line === block.loc.end.line
  const indent = first && !sameLine ? lineIndent(first.loc.start.line, context) : `${outer}  `
  if (where === 'start') return insert(block.range[0] + 1, sameLine ? ` ${text}` : `\n${indent}${text}`)
  const last = block.body.at(-1)
  if (last) return insert(last.range[1], sameLine ? ` ${text}` : `\n${indent}${text}`)
  return insert(block.range[0] + 1, sameLine ? ` ${text} ` : `\n${indent}${text}`)
}

/** One more line in front of a statement. */
export function lineBefore(statement: TSESTree.Node, text: string, context: LifetimeContext): Change {
  return insert(statement.range[0], `${text}\n${lineIndent(statement.loc.start.line, context)}`)
}

/** `onMessage` for 'message', with a number where the file already uses the name. */
export function freshName(event: string, { syntax }: LifetimeContext): string {
  const words = event.split(/[^A-Za-z0-9]+/).filter(Boolean)
  const base = `on${words.map((word) => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`).join('') || 'Event'}`
  return freshWord(base, syntax.sourceCode.text)
}

/** A name, with a number where a text already uses it. */
export function freshWord(base: string, text: string): string {
  for (let name = base, i = 2; ; name = `${base}${String(i++)}`)
    if (!new RegExp(String.raw`\b${name}\b`).test(text)) return name
}

function insert(at: number, text: string): Change {
  return { range: [at, at], text }
}
