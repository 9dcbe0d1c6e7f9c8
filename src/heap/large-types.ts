import type { TSESTree } from '@typescript-eslint/utils'
import { LARGE_TYPES } from '../catalog/index.js'

/** What a name is by its annotation, where such values are habitually large: `pixels: ImageData`. */
export function largeTypeOf(name: TSESTree.Node): string | null {
  const type = name.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined
  const named = type?.type === 'TSTypeReference' ? type.typeName : null
  const last = named?.type === 'TSQualifiedName' ? named.right : named
  return last?.type === 'Identifier' ? largeTypeNamed(last.name) : null
}

/** What the values of a type are, where they are habitually large. */
export function largeTypeNamed(type: string): string | null {
  return Object.hasOwn(LARGE_TYPES, type) ? (LARGE_TYPES[type] ?? null) : null
}
