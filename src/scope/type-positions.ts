import type { TSESTree } from '@typescript-eslint/utils'
import type { ScopeReference } from './bindings.js'

/** TypeScript nodes that leave their expression in the output. */
const CODE = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSEnumMember',
  'TSEnumBody',
  'TSExportAssignment',
  'TSImportEqualsDeclaration',
  'TSParameterProperty',
  'TSModuleBlock',
  'TSModuleDeclaration',
])

/** Whether a reference stands where only the type checker reads it: `typeof x` in a type, `x is T`, a type's name. */
export function isTypePosition(reference: ScopeReference): boolean {
  if ((reference as { isValueReference?: boolean }).isValueReference === false) return true
  let at: TSESTree.Node = reference.identifier.parent
  while (at.type === 'TSQualifiedName' || at.type === 'MemberExpression') at = at.parent
  return at.type.startsWith('TS') && !CODE.has(at.type)
}
