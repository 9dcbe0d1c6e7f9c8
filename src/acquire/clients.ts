import type { TSESTree } from '@typescript-eslint/utils'
import type { ClientSite } from '../answers/index.js'
import type { ClientRow } from '../catalog/index.js'
import { type Fate, fateOf } from '../escape/fate.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Call } from '../match/matcher.js'
import { isFunction, isInside } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import { harmHolds } from './options.js'

const MAX_HELPERS = 2

/** A client that stays in the run that makes it, and what that run does with it. */
export interface KeptClient {
  readonly site: ClientSite
  readonly fate: Fate
}

/** The clients of a file that do not leave the run that makes them; those of local makers stand where these are called. */
export function clientsOf(context: LifetimeContext): readonly KeptClient[] {
  const { syntax, matcher } = context
  const kept = syntax.all('NewExpression', 'CallExpression').flatMap((made) => {
    const row = matcher.clients.of(made)
    return row && row.perCallOk === undefined ? keptAt(made, made, row, context, 0) : []
  })
  // `drizzle(new Pool())`, `axios.create({ httpsAgent: new Agent() })`: one report, for the outer unless it keeps nothing.
  return kept.filter(({ site }) => {
    const isBeside = (other: ClientSite): boolean =>
      site.harm === 'rebuilds'
        ? other.harm !== 'rebuilds' && isInside(other.node, site.node)
        : other.harm !== 'rebuilds' && isInside(site.node, other.node)
    return !kept.some((other) => other.site.node !== site.node && isBeside(other.site))
  })
}

function keptAt(node: Call, made: Call, row: ClientRow, context: LifetimeContext, depth: number): KeptClient[] {
  const fate = fateOf(node, row.release, context)
  if (fate.leaves || fate.endsLater) return []
  if (fate.returnedBy.length === 0) {
    const site = siteOf(node, made, row, fate, context)
    return site && fate.works.length > 0 ? [{ site, fate }] : []
  }
  if (depth >= MAX_HELPERS || fate.ends.length > 0) return []
  return fate.returnedBy.flatMap((fn) =>
    context.uses
      .of(fn)
      .flatMap((use) =>
        use.kind === 'called' && use.node.type === 'CallExpression' && !isInside(use.node, fn)
          ? keptAt(use.node, made, row, context, depth + 1)
          : [],
      ),
  )
}

function siteOf(node: Call, made: Call, row: ClientRow, fate: Fate, context: LifetimeContext): ClientSite | null {
  const holds = harmHolds(row, made, fate.methods, context.identities.bindings)
  const harm = holds === 'no' ? row.otherwise : row.harm
  if (!harm) return null
  const name = sourceLabel(made.callee, context.syntax.sourceCode)
  return {
    kind: 'client',
    node,
    made,
    client: row,
    label: made.type === 'NewExpression' ? name : `${name}()`,
    harm,
    confidence: harm === 'rebuilds' || row.proven === false || holds === 'unknown' ? 'possible' : 'likely',
  }
}

/** Whether a client's options come from what a platform hands to each request: there it has to be made per request. */
export function isBoundToRequest(made: Call, context: LifetimeContext): boolean {
  return made.arguments.some((argument) =>
    [...context.syntax.inside(argument, 'Identifier')].some((name) => isPlatformEnv(name, context)),
  )
}

/** `env.DB` of `fetch(request, env)`, `c.env`, `context.env`, `platform.env`. */
function isPlatformEnv(name: TSESTree.Identifier, context: LifetimeContext): boolean {
  if (name.name !== 'env') return false
  const at = name.parent.type === 'MemberExpression' && name.parent.property === name ? name.parent.object : name
  const identity = context.identities.of(at)
  return identity.kind === 'reference' && identity.root.kind === 'parameter' && isFunction(identity.root.fn)
}
