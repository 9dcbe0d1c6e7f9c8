import type { HeldState, KeptRun } from '../answers/index.js'
import type { Facts } from '../facts/facts.js'
import { sourceLabel } from '../syntax/text.js'
import { renderPath } from './path.js'
import { exitPhrase } from './words.js'

/** What the placeholders of the messages about kept objects of a run stand for. */
export function stateWords(found: HeldState, facts: Facts): Record<string, string> {
  const { holder, value, run, owner, missed, path } = found
  return {
    holder,
    value,
    run,
    runs: `${run}s`,
    owner: owner ?? 'component',
    exit: missed ? exitPhrase(missed, missed.node ? sourceLabel(missed.node, facts.sourceCode) : '') : '',
    path: renderPath(path),
    remedy: remedy(run, found.hook),
  }
}

function remedy(run: KeptRun, hook: string | null): string {
  switch (run) {
    case 'request':
      return "Pass it on as an argument, or keep it in an 'AsyncLocalStorage'"
    case 'connection':
      return 'Keep it for each connection, or set it to null when the connection closes'
    case 'job':
      return 'Pass it on as an argument'
    case 'mount':
      return hook ? `Set it to null in '${hook}'` : 'Set it to null when the component goes'
    case 'instance':
      return hook ? `Set it to null in '${hook}'` : 'Set it to null when the instance is done with'
    case 'event':
      return 'Set it to null when the work is done'
  }
}
