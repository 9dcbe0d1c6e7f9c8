// https://github.com/eslint-plugin-memory-leak/eslint-plugin-memory-leak/blob/main/docs/rules/no-unconsumed-body.md
import { defineRule } from '../src/rule.js'

export default defineRule({
  name: 'no-unconsumed-body',
  summary: 'Disallow responses whose body is neither read nor let go of on some path',
  recommended: true,
  kinds: ['body'],
  messages: {
    never:
      "The body of what '{{from}}' gives is never read, and holds its connection and buffers. Call '{{release}}' if nobody needs it.",
    somePaths:
      "The body of what '{{from}}' gives is left unread {{exit}}, and holds its connection and buffers. Call '{{release}}' there.",
    held: "The body of what '{{from}}' gives is never read: it holds a connection until the response is collected. Call '{{release}}' if nobody needs it.",
    heldOnPath:
      "The body of what '{{from}}' gives is left unread {{exit}}: it holds a connection until the response is collected. Call '{{release}}' there.",
    locked:
      "The body that '{{from}}' locks is left unread {{exit}}: neither a collection nor 'releaseLock()' frees its connection. Call '{{release}}' there.",
  },
  suggestions: {
    dump: "Call '{{call}}' before.",
  },
  *check(ask) {
    for (const body of ask.responseBodies()) {
      const release = ask.releaseOf(body)
      if (release.kind !== 'never' && release.kind !== 'some-paths') continue
      const isOnPath = release.kind === 'some-paths'
      const { row } = body
      yield {
        subject: body,
        release,
        message:
          row.kind === 'item'
            ? 'locked'
            : row.collected
              ? isOnPath
                ? 'heldOnPath'
                : 'held'
              : isOnPath
                ? 'somePaths'
                : 'never',
        confidence: ask.confidenceOf(body, release),
        suggest: ask.editsForMade(body, release),
      }
    }
  },
})
