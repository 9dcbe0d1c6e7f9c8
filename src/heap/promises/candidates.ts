const COMBINED =
  /\b(?:Promise\s*\.\s*(?:race|any|all|allSettled)\s*\(\s*\[|AbortSignal\s*\.\s*any|new\s+AsyncLocalStorage)\b/
const MADE = /\bnew\s+Promise\b|\.\s*withResolvers\b|=\s*once\(/
const REACTS = /\.\s*(?:then|catch|finally)\s*\(|\bawait\s+[\w$.#]+\s*(?:[;\n)/,]|$)/
/** Where a function may get its name. */
const NAMED = /(?:\b(?:async|function|const|let|var)\s+|^[ \t]+)([#\w$]+)\s*[(<=:]/gm
/** Where a call of a name is waited for, or the name is given to a `then`. */
const TURN = /(?:\bawait|\breturn|=>)\s+(?:this\s*\.\s*)?([#\w$]+)\s*\(|\bthen\(\s*(?:this\s*\.\s*)?([#\w$]+)\s*[),]/g
const NEAR = 5_000
const ASYNC = 'async '

/** Whether a file may hold a promise that keeps something of each run, by its text alone. */
export function mayHoldPromises(text: string): boolean {
  return COMBINED.test(text) || (MADE.test(text) && REACTS.test(text)) || mayRecur(text)
}

/** Whether a function that waits for something has its own name waited for not far below. */
function mayRecur(text: string): boolean {
  const turns = new Map<string, number[]>()
  for (const match of text.matchAll(TURN)) {
    const name = match[1] ?? match[2] ?? ''
    const places = turns.get(name)
    if (places) places.push(match.index)
    else turns.set(name, [match.index])
  }
  if (turns.size === 0) return false
  for (const match of text.matchAll(NAMED)) {
    const places = turns.get(match[1] ?? '')
    const near = places?.find((at) => at > match.index && at < match.index + NEAR)
    if (
      near !== undefined &&
      /\basync\b|\bthen\s*\(/.test(text.slice(Math.max(0, match.index - ASYNC.length), near + 6))
    )
      return true
  }
  return false
}
