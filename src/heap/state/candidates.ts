import type { TSESLint } from '@typescript-eslint/utils'

/** `this.current = req`, `Menu.open = this`, `module.exports.last = …`: a member that is given what may be of a run. */
const MEMBER =
  /[\w$\])]\.[#\w$]+\s*(?:\?\?|\|\|)?=(?![=>])\s*(?:\(|\{|\[|new\b|async\b|function\b|this\b|[\w$]*(?:req|res|request|response|reply|ctx|context|socket|conn|connection|ws|job|event|evt|target|node|element|el|props|ref)\b|[\w$]+\s*=>|e\b)/i

/**
 * Whether a file may keep an object of a run in a slot, by its scopes and text alone: a variable of the module or of a
 * function that a function inside it writes, or a member that is given one.
 */
export function mayHoldState({ scopeManager, text }: Readonly<TSESLint.SourceCode>): boolean {
  if (MEMBER.test(text)) return true
  return (scopeManager?.scopes ?? []).some((scope) =>
    scope.references.some((reference) => {
      const { resolved, init } = reference
      return reference.isWrite() && init !== true && resolved?.scope.variableScope !== scope.variableScope
    }),
  )
}
