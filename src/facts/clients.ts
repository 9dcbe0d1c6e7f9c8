import type { ClientSite, PerCallClient } from '../answers/index.js'
import { clientsOf, isBoundToRequest, type KeptClient } from '../acquire/clients.js'
import { weakest } from '../lifetime/confidence.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isWorkerModule } from '../lifetime/frameworks/index.js'
import { dependsOnRun, recurrenceOf } from '../lifetime/recurrence.js'
import { closingOf } from '../release/clients.js'

/** The clients that a file makes again and again. */
export class ClientFacts {
  #all: readonly PerCallClient[] | null = null

  constructor(readonly context: LifetimeContext) {}

  get all(): readonly PerCallClient[] {
    if (!this.#all) {
      const judged = clientsOf(this.context).flatMap((kept) => this.#judged(kept) ?? [])
      this.#all = judged.flatMap((one) => joined(one, judged))
    }
    return this.#all
  }

  #judged({ site, fate }: KeptClient): Judged | null {
    // What a worker opens belongs to the request that opens it.
    if (isBoundToRequest(site.made, this.context) || isWorkerModule(this.context)) return null
    const recurrence = recurrenceOf(site.node, fate.works, this.context)
    if (!recurrence) return null
    const closing = closingOf(site.node, fate, this.context)
    if (closing.kind === 'closed' || closing.kind === 'unknown') return null
    const exits = closing.kind === 'some-paths' ? closing.exits : []
    // What is freed by itself is closed well enough where the work succeeds.
    if (exits.length > 0 && site.harm !== 'leaks') return null
    const isParted = site.made.arguments.some((argument) => dependsOnRun(argument, recurrence.edge, this.context))
    // One for each set of credentials costs what it has to.
    if (isParted && site.harm === 'rebuilds') return null
    return {
      site,
      edge: recurrence.edge,
      exits,
      needsInstance: site.made.arguments.some(
        (argument) => this.context.syntax.inside(argument, 'ThisExpression').length > 0,
      ),
      isParted,
      // Where each call has options of its own, and what it opens is freed, one per call may be meant.
      confidence: isParted && site.harm === 'churns' ? 'possible' : recurrence.confidence,
      isRaisable: recurrence.isRaisable === true && exits.length === 0 && !isParted,
    }
  }
}

/** `confidence` is only that of the run. */
interface Judged extends PerCallClient {
  readonly isRaisable: boolean
}

/**
 * Joins what is known of the client with what is known of the run. That a function without parameters is called again
 * is an assumption; where two functions of a file make the same client, each for itself, it is evident. Two assumptions
 * are none.
 */
function joined({ isRaisable, ...one }: Judged, all: readonly Judged[]): PerCallClient[] {
  const isRepeated =
    isRaisable && all.some((other) => isSameClient(other.site, one.site) && other.edge.node !== one.edge.node)
  const run = isRepeated ? 'likely' : one.confidence
  if (run === 'possible' && one.site.confidence === 'possible') return []
  return [{ ...one, confidence: weakest(run, one.site.confidence) }]
}

function isSameClient(a: ClientSite, b: ClientSite): boolean {
  return a.client === b.client && a.label === b.label
}
