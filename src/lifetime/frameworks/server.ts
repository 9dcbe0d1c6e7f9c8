import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../../answers/index.js'
import { nameOf, staticKey } from '../../syntax/nodes.js'
import type { FrameworkAdapter } from './adapter.js'
import { requestOf } from './runs.js'

/** Parameter lists that name a request handler; never one name alone. */
const HANDLER_PARAMETERS: readonly RegExp[] = [
  /^_?req(?:uest)?,_?(?:res(?:ponse)?|reply)(?:,_?(?:next|done|callback|cb))?$/,
  /^_?err(?:or)?,_?req(?:uest)?,_?res(?:ponse)?,_?next$/,
  /^_?(?:ctx|context),_?next$/,
  /^_?context,_?req(?:uest)?$/,
]

/** Request handlers by the convention of their parameters, and exported serverless handlers. */
export const server: FrameworkAdapter = {
  name: 'server',
  functionRegion(fn, context) {
    return isHandler(fn) || isServerless(fn, namesOf(fn)) ? requestOf(fn, context) : null
  },
}

/** Whether a function's parameters say that it serves a request: the pair of a request and its response, or a context. */
export function isHandler(fn: FunctionNode): boolean {
  const names = namesOf(fn)
  return HANDLER_PARAMETERS.some((pattern) => pattern.test(names))
}

function namesOf(fn: FunctionNode): string {
  return fn.params.map(parameterName).join(',')
}

function parameterName(parameter: TSESTree.Parameter): string {
  if (parameter.type === 'AssignmentPattern') return parameter.left.type === 'Identifier' ? parameter.left.name : '?'
  return parameter.type === 'Identifier' ? parameter.name : '?'
}

/** The name of what a call makes of a function: `exports.handler = middy(async (event) => …)`. */
function wrappedName(fn: FunctionNode): string {
  const call = fn.parent
  const holder = call.type === 'CallExpression' ? call.parent : null
  if (holder?.type === 'VariableDeclarator') return holder.id.type === 'Identifier' ? holder.id.name : ''
  return holder?.type === 'AssignmentExpression' && holder.left.type === 'MemberExpression'
    ? (staticKey(holder.left) ?? '')
    : ''
}

/** `exports.handler = async (event, context) => …` */
function isServerless(fn: FunctionNode, names: string): boolean {
  return (
    /^(?:lambda)?handler$/i.test(nameOf(fn) ?? wrappedName(fn)) &&
    /^_?event(?:,_?(?:context|ctx))?(?:,_?(?:callback|cb))?$/.test(names)
  )
}
