import type { HeldPromise } from '../answers/index.js'
import { renderPath } from './path.js'
import { activationPhrase } from './words.js'

/** What the placeholders of the messages about promises stand for. */
export function promiseWords({ what, method, edge, path }: HeldPromise): Record<string, string> {
  return { what, method, when: edge ? activationPhrase(edge) : '', path: renderPath(path) }
}
