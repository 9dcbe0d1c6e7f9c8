import type { TSESTree } from '@typescript-eslint/utils'
import type { Exit } from '../answers/index.js'
import type { Condition, Flow, FlowEdge } from './graph.js'

/** How an acquisition leaves the function: on which exits it is still held, and whether any release is on a path at all. */
export interface Leaving {
  /** Exits reached by normal flow or strong exceptions while still held. */
  readonly strong: readonly Exit[]
  /** Exits reached only if a synchronous call in between throws. */
  readonly weak: readonly Exit[]
  /** Whether some path from the acquisition meets a release. */
  readonly meetsRelease: boolean
}

/**
 * Follows every path from `acquire`, or from the start of the function where it is null, that meets none of `releases`.
 * `known` are the outcomes of tests that hold where the acquisition happened; edges that contradict them are not taken.
 * Where an expression that `endsBy` knows fails, nothing is held any more.
 */
export function exitsWithout(
  flow: Flow,
  acquire: TSESTree.Node | null,
  releases: ReadonlySet<TSESTree.Node>,
  known: (condition: Condition) => boolean | null,
  endsBy: (node: TSESTree.Node) => boolean = () => false,
): Leaving {
  const releaseIds = new Set([...releases].flatMap((node) => flow.copiesOf(node)))
  const starts = acquire
    ? flow.copiesOf(acquire).flatMap((id) => (flow.nodes[id]?.edges ?? []).filter((e) => e.kind === 'normal'))
    : [{ to: flow.entry }]
  const passable = (edge: FlowEdge): boolean => !edge.when || known(edge.when) !== false
  const strongWalk = walk(flow, starts, releaseIds, (edge) => edge.kind !== 'weak' && passable(edge), endsBy)
  const weakWalk = walk(flow, starts, releaseIds, passable, endsBy)
  const strong = [...strongWalk.exits.values()]
  return {
    strong,
    weak: [...weakWalk.exits].filter(([key]) => !strongWalk.exits.has(key)).map(([, exit]) => exit),
    meetsRelease: weakWalk.metRelease,
  }
}

interface Walk {
  readonly exits: ReadonlyMap<TSESTree.Node | null, Exit>
  readonly metRelease: boolean
}

function walk(
  flow: Flow,
  starts: readonly { readonly to: number }[],
  releases: ReadonlySet<number>,
  follow: (edge: FlowEdge) => boolean,
  endsBy: (node: TSESTree.Node) => boolean,
): Walk {
  const exits = new Map<TSESTree.Node | null, Exit>()
  let metRelease = false
  // Each visit carries what brought it here, so that an exit can be named: a return, a throw, the await that rejects.
  const seen = new Map<number, Set<TSESTree.Node | null>>()
  const queue: { readonly id: number; readonly cause: TSESTree.Node | null }[] = starts.map((edge) => ({
    id: edge.to,
    cause: null,
  }))
  for (let item = queue.pop(); item; item = queue.pop()) {
    const { id } = item
    if (releases.has(id)) {
      metRelease = true
      continue
    }
    const causes = seen.get(id) ?? new Set()
    if (causes.has(item.cause) || causes.size > 8) continue
    seen.set(id, causes.add(item.cause))
    if (id === flow.exits.end || id === flow.exits.throws) {
      exits.set(item.cause, exitOf(item.cause, id === flow.exits.throws))
      continue
    }
    const at = flow.nodes[id]
    for (const edge of at?.edges ?? []) {
      if (!follow(edge) || (edge.kind !== 'normal' && at?.node && !isStatement(at.node) && endsBy(at.node))) continue
      const causing = at?.node && (edge.kind !== 'normal' || at.node.type === 'ReturnStatement')
      queue.push({ id: edge.to, cause: causing ? at.node : item.cause })
    }
  }
  return { exits, metRelease }
}

function isStatement({ type }: TSESTree.Node): boolean {
  return type === 'ThrowStatement' || type === 'ReturnStatement' || type === 'YieldExpression'
}

function exitOf(cause: TSESTree.Node | null, throws: boolean): Exit {
  switch (cause?.type) {
    case undefined:
      return { kind: 'end', node: null }
    case 'ReturnStatement':
      return { kind: 'return', node: cause }
    case 'ThrowStatement':
      return { kind: 'throw', node: cause }
    case 'YieldExpression':
      return { kind: 'yield', node: cause }
    case 'AwaitExpression':
    case 'ForOfStatement':
      return { kind: throws ? 'await' : 'end', node: cause }
    default:
      return { kind: throws ? 'call' : 'end', node: cause }
  }
}
