import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence, HeldPromise, Identity, ListenerSite, ReleaseVerdict } from '../../answers/index.js'
import type { Retained } from '../../escape/retained.js'
import { weakest } from '../../lifetime/confidence.js'
import type { LifetimeContext } from '../../lifetime/context.js'
import { growthOf, NO_EVIDENCE } from '../../lifetime/growth.js'
import type { Lives } from '../../lifetime/lives.js'
import { sameReference } from '../../scope/same.js'
import { staticKey, unwrap } from '../../syntax/nodes.js'
import { sourceLabel } from '../../syntax/text.js'
import { declaredLine } from '../path.js'

/** What the listener rules know about one listener. */
export interface ListenerAnswers {
  readonly site: ListenerSite
  readonly retained: readonly Retained[]
  readonly release: () => ReleaseVerdict
}

/**
 * A listener on `AbortSignal.any([longLived, own])` that nothing removes: while it is there the long-lived signal keeps
 * the composite, and with it the listener.
 */
export function compositeOf(
  { site, retained, release }: ListenerAnswers,
  context: LifetimeContext,
  lives: Lives,
): HeldPromise | null {
  const sources = sourcesOf(site.target.node, context)
  if (!sources || sources.some((source) => isAborted(source, context))) return null
  for (const source of sources) {
    const identity = context.identities.of(source)
    const life = lives.of(signalOwner(identity), site.node)
    const growth = growthOf(life, context.regions.at(site.node), { ...NO_EVIDENCE, retained }, context)
    if (growth.kind !== 'grows') continue
    const verdict = release()
    const sure = surenessOf(verdict)
    if (!sure) return null
    const label = sourceLabel(source, context.syntax.sourceCode)
    const line = site.node.loc.start.line
    return {
      kind: 'promise',
      node: site.node,
      how: 'composite',
      what: label,
      method: 'AbortSignal.any',
      edge: growth.edge,
      ends: false,
      path: {
        kind: 'path',
        steps: [
          { edge: 'root', label, line: declaredLine(identity, context) },
          { edge: 'holder', label: site.target.label, line: site.target.node.loc.start.line },
          { edge: 'closure', label: 'listener', line },
        ],
      },
      confidence: weakest(growth.confidence, sure, 'likely'),
    }
  }
  return null
}

/** How sure it is that the listener stays; whoever owns the composite is this file, and nobody aborts it. */
function surenessOf(verdict: ReleaseVerdict): Confidence | null {
  switch (verdict.kind) {
    case 'never':
      return 'certain'
    case 'some-paths':
      return verdict.confidence
    case 'handed-on':
      return verdict.to === 'the owner of the signal' ? 'likely' : null
    default:
      return null
  }
}

/** The signals of the `AbortSignal.any([…])` that a target is. */
function sourcesOf(target: TSESTree.Node, { identities }: LifetimeContext): readonly TSESTree.Node[] | null {
  let at = unwrap(target)
  if (at.type === 'Identifier') {
    const variable = identities.bindings.variableOf(at)
    const node = variable?.defs[0]?.node
    const isConstant = variable && identities.bindings.writesOf(variable).length === 1
    if (!isConstant || node?.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !node.init) return null
    at = unwrap(node.init)
  }
  const callee = at.type === 'CallExpression' ? unwrap(at.callee) : null
  if (at.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || staticKey(callee) !== 'any') return null
  if (callee.object.type !== 'Identifier' || callee.object.name !== 'AbortSignal') return null
  const [list] = at.arguments
  return list?.type === 'ArrayExpression' ? list.elements.filter((element) => element !== null) : null
}

/** `controller.signal` lives as long as its controller. */
function signalOwner(identity: Identity): Identity {
  return identity.kind === 'reference' && identity.root.kind === 'variable' && identity.path.join('.') === 'signal'
    ? { ...identity, path: [] }
    : identity
}

/** A timeout, or the signal of a controller that this file aborts: it ends the composite. */
function isAborted(source: TSESTree.Node, { identities, syntax, matcher }: LifetimeContext): boolean {
  const at = unwrap(source)
  if (at.type === 'CallExpression') return matcher.calledName(at) === 'timeout' || matcher.calledName(at) === 'abort'
  const identity = identities.of(at)
  if (identity.kind === 'unknown' || identity.path.at(-1) !== 'signal') return false
  const controller: Identity = { ...identity, path: identity.path.slice(0, -1) }
  const isLocal = identity.root.kind === 'variable' && identity.root.variable.scope.type !== 'module'
  return (
    isLocal && syntax.membersNamed('abort').some((member) => sameReference(identities.of(member.object), controller))
  )
}
