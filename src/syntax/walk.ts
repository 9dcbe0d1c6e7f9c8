import type { TSESLint, TSESTree } from '@typescript-eslint/utils'

type NodeType = TSESTree.Node['type']
export type NodeOf<T extends `${NodeType}`> = Extract<TSESTree.Node, { type: T }>

/** Every node of one file by type, in source order: one iterative walk that all questions share. */
export class Syntax {
  readonly #byType = new Map<string, TSESTree.Node[]>()

  constructor(readonly sourceCode: Readonly<TSESLint.SourceCode>) {
    const keys = sourceCode.visitorKeys
    const stack: TSESTree.Node[] = [sourceCode.ast]
    for (let node = stack.pop(); node; node = stack.pop()) {
      const bucket = this.#byType.get(node.type)
      if (bucket) bucket.push(node)
      else this.#byType.set(node.type, [node])
      pushChildren(node, keys[node.type] ?? [], stack)
    }
  }

  all<T extends `${NodeType}`>(...types: readonly T[]): NodeOf<T>[] {
    return types.flatMap((type) => (this.#byType.get(type) ?? []) as NodeOf<T>[])
  }

  has(type: `${NodeType}`): boolean {
    return this.#byType.has(type)
  }
}

function pushChildren(node: TSESTree.Node, keys: readonly string[], stack: TSESTree.Node[]): void {
  for (let k = keys.length - 1; k >= 0; k--) {
    const child = (node as unknown as Record<string, unknown>)[keys[k] ?? '']
    if (Array.isArray(child)) {
      for (let i = child.length - 1; i >= 0; i--) if (isNode(child[i])) stack.push(child[i])
    } else if (isNode(child)) stack.push(child)
  }
}

/** The direct children of a node, in source order. */
export function childrenOf(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): TSESTree.Node[] {
  const children: TSESTree.Node[] = []
  pushChildren(node, sourceCode.visitorKeys[node.type] ?? [], children)
  return children.reverse()
}

export function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}
