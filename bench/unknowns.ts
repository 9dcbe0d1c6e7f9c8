import type { SourceCode } from 'eslint'

/** Why questions about a file stayed open, once for each open question. A hook: the engine does not tell them yet. */
export const reasonsOf: (sourceCode: SourceCode | null) => readonly string[] = () => []
