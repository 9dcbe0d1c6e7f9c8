import type { HeldPromise } from '../answers/index.js'
import { compositeOf } from '../heap/promises/composites.js'
import { PendingPromises } from '../heap/promises/pending.js'
import { recursionsOf } from '../heap/promises/recursion.js'
import { storagesOf } from '../heap/promises/storages.js'
import { Waits } from '../heap/promises/waits.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { Lives } from '../lifetime/lives.js'
import type { ListenerFacts } from './listeners.js'

/** What promises, composite signals and async hooks of one file keep for each run, in the order of the file. */
export function heldPromises(context: LifetimeContext, listeners: () => ListenerFacts): readonly HeldPromise[] {
  const lives = new Lives(context)
  const found = [
    ...new Waits(context, new PendingPromises(context, lives)).all(),
    ...recursionsOf(context),
    ...storagesOf(context),
    ...(hasComposite(context) ? composites(context, lives, listeners()) : []),
  ]
  return found.sort((a, b) => a.node.range[0] - b.node.range[0])
}

function composites(context: LifetimeContext, lives: Lives, listeners: ListenerFacts): readonly HeldPromise[] {
  return listeners.sites.flatMap(
    (site) =>
      compositeOf(
        { site, retained: listeners.retainedBy(site), release: () => listeners.releaseOf(site) },
        context,
        lives,
      ) ?? [],
  )
}

function hasComposite({ syntax }: LifetimeContext): boolean {
  return syntax.membersNamed('any').some(({ object }) => object.type === 'Identifier' && object.name === 'AbortSignal')
}
