import type { TSESTree } from '@typescript-eslint/utils'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Space } from './space.js'

/** Types of objects that come one for each request, connection, element or event. */
const PER_THING =
  /^(?:HTML\w*Element|SVG\w*Element|Element|Node|EventTarget|Document|TextDocument|Request|Response|IncomingMessage|ServerResponse|Socket|WebSocket|Session|Connection|User|Buffer|Uint8Array|Error|Event|MouseEvent|PointerEvent|MessageEvent|Date|URL)$/
/** Types of what source code itself is made of. */
const OF_CODE = /^(?:Function|\w*(?:Constructor|Class|Ctor|Handler|Callback|Listener|Plugin|Middleware|Factory|Hook))$/

/** How many values a type allows, as far as the annotation says; null where it does not. */
export function spaceOfType(type: TSESTree.TypeNode | undefined, context: LifetimeContext, depth = 0): Space | null {
  if (!type || depth > 3) return null
  switch (type.type) {
    case 'TSLiteralType':
    case 'TSBooleanKeyword':
    case 'TSNullKeyword':
    case 'TSUndefinedKeyword':
      return 'few'
    case 'TSTypeOperator':
      return type.operator === 'keyof' ? 'few' : spaceOfType(type.typeAnnotation, context, depth + 1)
    case 'TSFunctionType':
    case 'TSConstructorType':
      return 'code'
    case 'TSUnionType': {
      const parts = type.types.map((part) => spaceOfType(part, context, depth + 1))
      return parts.every((part) => part === 'few') ? 'few' : null
    }
    case 'TSTypeReference':
      return spaceOfName(type, context, depth)
    default:
      return null
  }
}

function spaceOfName(type: TSESTree.TSTypeReference, context: LifetimeContext, depth: number): Space | null {
  const name =
    type.typeName.type === 'Identifier'
      ? type.typeName.name
      : type.typeName.type === 'TSQualifiedName'
        ? type.typeName.right.name
        : ''
  const alias = context.syntax.all('TSTypeAliasDeclaration').find((declared) => declared.id.name === name)
  if (alias) return spaceOfType(alias.typeAnnotation, context, depth + 1)
  if (context.syntax.all('TSEnumDeclaration').some((declared) => declared.id.name === name)) return 'few'
  if (OF_CODE.test(name)) return 'code'
  return PER_THING.test(name) ? 'many' : null
}
