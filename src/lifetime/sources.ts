import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Reference } from '../answers/index.js'

/** The names by which a reader knows what a parameter is: its own, its type's, that of the property. */
export function sourceNames(fn: FunctionNode, index: number, path: readonly string[]): readonly string[] {
  const parameter = fn.params[index]
  const property = parameter?.type === 'TSParameterProperty' ? parameter.parameter : parameter
  const target = property?.type === 'AssignmentPattern' ? property.left : property
  return [...path, ...(target?.type === 'Identifier' ? namesOf(target) : [])]
}

export function namesOf(name: TSESTree.Identifier): readonly string[] {
  const type = name.typeAnnotation?.typeAnnotation
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier'
    ? [name.name, type.typeName.name]
    : [name.name]
}

/** A parameter by name or type an `AbortSignal`: it lives longer than the call. */
export function isSignal({ path }: Reference, fn: FunctionNode, index: number): boolean {
  const last = path.at(-1)
  const parameter = fn.params[index]
  // A request's own signal dies with the request.
  if (last !== undefined)
    return (
      /^(?:abort)?signal$/i.test(last) &&
      !/^(?:req|request|ctx|context|event)$/.test(path.at(-2) ?? '') &&
      !(parameter?.type === 'Identifier' && /^_?(?:req|request|ctx|context|event|evt|e)$/.test(parameter.name))
    )
  const target = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter
  if (target?.type !== 'Identifier') return false
  const type = target.typeAnnotation?.typeAnnotation
  const typed =
    type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'AbortSignal'
  return typed || /^(?:abort)?signal$/i.test(target.name)
}
