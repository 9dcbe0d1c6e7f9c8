import type { TSESLint, TSESTree } from '@typescript-eslint/utils'

/** The name of an expression's type, where the parser gives types: `ImageData`. Null without them, and for unions. */
export function typeNameOf(node: TSESTree.Node, { parserServices }: Readonly<TSESLint.SourceCode>): string | null {
  const type = parserServices?.program ? parserServices.getTypeAtLocation?.(node) : undefined
  const symbol = type?.aliasSymbol ?? type?.getSymbol()
  return symbol?.getName() ?? null
}
