import type { LifetimeContext } from '../lifetime/context.js'
import type { Held } from '../scope/held.js'
import { sourceLabel } from '../syntax/text.js'

/** What a context holds, in the reader's words. */
export function labelOf(held: Held, context: LifetimeContext): string {
  switch (held.kind) {
    case 'variable':
      return held.variable.name
    case 'this':
      return 'this'
    case 'arguments':
      return 'arguments'
    case 'argument':
      return sourceLabel(held.fn.params[held.index] ?? held.fn, context.syntax.sourceCode)
    case 'thrown':
      return sourceLabel(held.clause.param ?? held.clause, context.syntax.sourceCode)
    case 'object':
      return sourceLabel(held.statement.object, context.syntax.sourceCode)
    case 'home':
      return 'super'
  }
}

/** Where it is declared. */
export function lineOf(held: Held): number {
  switch (held.kind) {
    case 'variable':
      return held.variable.identifiers[0]?.loc.start.line ?? held.variable.scope.block.loc.start.line
    case 'this':
      return held.node.loc.start.line
    case 'arguments':
    case 'argument':
      return held.fn.loc.start.line
    case 'thrown':
      return held.clause.loc.start.line
    case 'object':
      return held.statement.loc.start.line
    case 'home':
      return held.object.loc.start.line
  }
}
