import type { TSESTree } from '@typescript-eslint/utils'
import type { LargeCapture } from '../answers/index.js'
import { Calls } from '../heap/calls.js'
import { kindOf } from '../heap/views.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isFunction, isInside, staticKey, unwrap, wrapped } from '../syntax/nodes.js'
import { blockEdit, nullEdit } from './apart.js'
import type { Edit } from './edit.js'
import { factoryEdit } from './factories.js'
import { lineBefore, semicolonAfter } from './text.js'

/** The mechanical mends of a function that keeps too much, best first. Empty where none is safe. */
export function captureEdits(found: LargeCapture, context: LifetimeContext): readonly Edit[] {
  return [
    ...readBefore(found, context),
    ...copied(found, context),
    ...[blockEdit(found, context), factoryEdit(found, context), nullEdit(found, context)].flatMap((edit) => edit ?? []),
  ]
}

/** `const id = instance.id` in front of the function that read `instance.id`, where the name is free. */
function readBefore(found: LargeCapture, context: LifetimeContext): readonly Edit[] {
  const { why, parts, reads, closure, value } = found
  const [part] = parts
  const statement = closure && statementAround(closure)
  if (why !== 'part' || parts.length !== 1 || reads.length === 0 || part === undefined || !statement) return []
  if (!reads.every((read) => isKnownBefore(read, statement, context))) return []
  if (!/^[A-Za-z_$][\w$]*$/.test(part) || isTaken(part, reads, context)) return []
  if (!reads.every((read) => isInside(read, closure) && staticKey(read) === part)) return []
  const line = `const ${part} = ${value}.${part}${semicolonAfter(statement, context)}`
  return [
    {
      name: 'readBefore',
      data: { part: `${value}.${part}` },
      changes: [
        lineBefore(statement, line, context),
        ...reads.map((read) => ({ range: wrapped(read).range, text: part })),
      ],
    },
  ]
}

/** `Buffer.from(file.subarray(0, 16))`, `samples.slice(0, 16)`: what is stored is a copy of its own. */
function copied({ part, value }: LargeCapture, context: LifetimeContext): readonly Edit[] {
  const callee = part?.type === 'CallExpression' ? unwrap(part.callee) : null
  if (!part || callee?.type !== 'MemberExpression' || callee.computed) return []
  const of = kindOf(callee.object, new Calls(context))
  const { sourceCode } = context.syntax
  if (of === 'buffer')
    return [
      {
        name: 'copyPart',
        data: { value },
        changes: [{ range: part.range, text: `Buffer.from(${sourceCode.getText(part)})` }],
      },
    ]
  return of === 'typed'
    ? [{ name: 'copyPart', data: { value }, changes: [{ range: callee.property.range, text: 'slice' }] }]
    : []
}

/** The statement of a block in which the function is made. */
function statementAround(closure: TSESTree.Node): TSESTree.Node | null {
  for (let from = closure, at = closure.parent; at && !isFunction(at); from = at, at = at.parent)
    if (at.type === 'BlockStatement' || at.type === 'Program') return from
  return null
}

/** Whether what is read has its value in front of the statement: not a loop's own variable, nor one it declares. */
function isKnownBefore(read: TSESTree.MemberExpression, statement: TSESTree.Node, context: LifetimeContext): boolean {
  const object = unwrap(read.object)
  if (object.type === 'ThisExpression') return true
  const variable = context.identities.bindings.variableOf(object)
  const name = variable?.identifiers[0]
  if (!variable || !name || variable.scope.block === statement) return false
  return isInside(statement, variable.scope.block) && !isInside(name, statement)
}

/** Whether any scope from the function outwards already has a variable of the name, or the functions mention it. */
function isTaken(name: string, reads: readonly TSESTree.MemberExpression[], { syntax }: LifetimeContext): boolean {
  return reads.some((read) => {
    for (
      let at: ReturnType<typeof syntax.sourceCode.getScope> | null = syntax.sourceCode.getScope(read);
      at;
      at = at.upper
    )
      if (at.set.has(name) || at.through.some((r) => r.identifier.name === name)) return true
    return false
  })
}
