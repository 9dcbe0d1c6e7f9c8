import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { literalText, staticKey, symbolKey } from './nodes.js'

type NodeType = TSESTree.Node['type']
export type NodeOf<T extends `${NodeType}`> = Extract<TSESTree.Node, { type: T }>

/** Every node of one file by type, in source order: one iterative walk that all questions share. */
export class Syntax {
  readonly #byType = new Map<string, TSESTree.Node[]>()
  #members: Map<string, TSESTree.MemberExpression[]> | null = null
  #assignments: Map<string, MemberAssignment[]> | null = null
  #modules: readonly string[] | null = null

  constructor(readonly sourceCode: Readonly<TSESLint.SourceCode>) {
    forEachNode(sourceCode, (node) => {
      const bucket = this.#byType.get(node.type)
      if (bucket) bucket.push(node)
      else this.#byType.set(node.type, [node])
    })
  }

  all<T extends `${NodeType}`>(...types: readonly T[]): readonly NodeOf<T>[] {
    const [type] = types
    if (types.length === 1 && type !== undefined) return (this.#byType.get(type) ?? []) as NodeOf<T>[]
    return types.flatMap((t) => (this.#byType.get(t) ?? []) as NodeOf<T>[])
  }

  /** The nodes of a type inside another node, by bisection: buckets are in source order. */
  inside<T extends `${NodeType}`>(outer: TSESTree.Node, type: T): readonly NodeOf<T>[] {
    const bucket = (this.#byType.get(type) ?? []) as NodeOf<T>[]
    const start = lowerBound(bucket, outer.range[0])
    return bucket.slice(start, lowerBound(bucket, outer.range[1]))
  }

  /** The member expressions with a static property name. */
  membersNamed(name: string): readonly TSESTree.MemberExpression[] {
    this.#members ??= groupBy(this.all('MemberExpression'), (member) => keyOf(member))
    return this.#members.get(name) ?? []
  }

  /** The modules that the file imports or requires, as they are written. */
  get modules(): readonly string[] {
    this.#modules ??= [
      ...this.all('ImportDeclaration').map((node) => node.source.value),
      ...this.all('CallExpression').flatMap(({ callee, arguments: [source] }) =>
        callee.type === 'Identifier' && callee.name === 'require' && source ? [literalText(source) ?? ''] : [],
      ),
    ]
    return this.#modules
  }

  /** The assignments whose left side is a member of a static name. */
  assignmentsTo(name: string): readonly MemberAssignment[] {
    this.#assignments ??= groupBy(this.all('AssignmentExpression').filter(isMemberAssignment), (a) => keyOf(a.left))
    return this.#assignments.get(name) ?? []
  }
}

export type MemberAssignment = TSESTree.AssignmentExpression & { readonly left: TSESTree.MemberExpression }

/** The name of a member; of a symbol's the one the engine uses. */
function keyOf(member: TSESTree.MemberExpression): string {
  return staticKey(member) ?? (member.computed ? symbolKey(member.property) : null) ?? ''
}

function isMemberAssignment(node: TSESTree.AssignmentExpression): node is MemberAssignment {
  return node.left.type === 'MemberExpression'
}

export function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** The first index whose node starts at or after an offset. */
function lowerBound(nodes: readonly TSESTree.Node[], offset: number): number {
  let low = 0
  for (let high = nodes.length; low < high;) {
    const middle = (low + high) >> 1
    if ((nodes[middle]?.range[0] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** What `SourceCode.traverse()` of ESLint 9 and later lists: the way into a node is phase 1. */
interface Step {
  readonly phase?: number
  readonly target: unknown
}

/** Every node in source order: by the walk that ESLint has made already, or by one of our own where it made none. */
function forEachNode(sourceCode: Readonly<TSESLint.SourceCode>, visit: (node: TSESTree.Node) => void): void {
  const { traverse } = sourceCode as { traverse?: () => Iterable<Step> }
  if (traverse) {
    for (const { phase, target } of traverse.call(sourceCode)) if (phase === 1 && isNode(target)) visit(target)
    return
  }
  const keys = sourceCode.visitorKeys
  const stack: TSESTree.Node[] = [sourceCode.ast]
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node)
    pushChildren(node, keys[node.type] ?? [], stack)
  }
}

function pushChildren(node: TSESTree.Node, keys: readonly string[], stack: TSESTree.Node[]): void {
  for (let k = keys.length - 1; k >= 0; k--) {
    const child = (node as unknown as Record<string, unknown>)[keys[k] ?? '']
    if (Array.isArray(child)) stack.push(...child.filter(isNode).reverse())
    else if (isNode(child)) stack.push(child)
  }
}

/** The direct children of a node, in source order. */
export function childrenOf(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): TSESTree.Node[] {
  const children: TSESTree.Node[] = []
  pushChildren(node, sourceCode.visitorKeys[node.type] ?? [], children)
  return children.reverse()
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}
