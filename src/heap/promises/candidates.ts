const COMBINED = /\b(?:Promise\s*\.\s*(?:race|any|all|allSettled)|AbortSignal\s*\.\s*any|new\s+AsyncLocalStorage)\b/
const MADE = /\bnew\s+Promise\b|\.\s*withResolvers\b|(?:=|await)\s*once\(/
const REACTS = /\.\s*(?:then|catch|finally)\s*\(|\bawait\s+[\w$.#]+\s*[;\n)]/
const ASYNC = /\basync\s+(?:function\s+)?([#\w$]+)\s*[(<]|([#\w$]+)\s*(?::[^=\n]*)?=\s*async\b|([\w$]+)\s*:\s*async\b/g
const WAITED = /\b(?:await|return)\s+(?:this\s*\.\s*)?([#\w$]+)\s*\(/g
const CHAINED =
  /\.\s*(?:then|catch|finally)\(\s*(?:async\s*)?(?:function\s*)?(?:\([^()]*\)|\w+)?\s*(?:=>)?\s*\{?\s*(?:return\s+)?(?:this\s*\.\s*)?([\w$#]+)\s*[(),]/g

/** Whether a file may hold a promise that keeps something of each run, by its text alone. */
export function mayHoldPromises(text: string): boolean {
  return COMBINED.test(text) || (MADE.test(text) && REACTS.test(text)) || mayRecur(text)
}

/** An async function whose name is awaited or returned as a call, or a function that a `then` calls again. */
function mayRecur(text: string): boolean {
  const names = new Set<string>()
  for (const match of text.matchAll(ASYNC)) names.add(match[1] ?? match[2] ?? match[3] ?? '')
  if (names.size > 0) for (const match of text.matchAll(WAITED)) if (names.has(match[1] ?? '')) return true
  for (const match of text.matchAll(CHAINED)) {
    const name = match[1] ?? ''
    if (
      name.length > 1 &&
      new RegExp(String.raw`(?:function\s+|const\s+|let\s+|^\s*)${name.replace(/\$/g, '\\$')}\s*[(=]`, 'm').test(text)
    )
      return true
  }
  return false
}
