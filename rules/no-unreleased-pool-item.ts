// https://github.com/eslint-plugin-memory-leak/eslint-plugin-memory-leak/blob/main/docs/rules/no-unreleased-pool-item.md
import { defineRule } from '../src/rule.js'

export default defineRule({
  name: 'no-unreleased-pool-item',
  summary: 'Disallow connections, transactions and locks that are taken and not given back on every path',
  recommended: true,
  kinds: ['item'],
  messages: {
    never:
      "The {{noun}} that '{{from}}' gives is never given back: each call keeps one until none is left. {{remedy}}.",
    lost: "The {{noun}} that '{{from}}' gives is used on the spot and lost: nothing can give it back. Keep it under a name and give it back with '{{release}}'.",
    somePaths:
      "The {{noun}} that '{{from}}' gives is not given back {{exit}}: each time one is missing until none is left. {{remedy}}.",
  },
  suggestions: {
    inFinally: "Put '{{release}}' in a 'finally' block.",
  },
  *check(ask) {
    for (const item of ask.lentItems()) {
      const release = ask.releaseOf(item)
      if (release.kind !== 'never' && release.kind !== 'some-paths') continue
      yield {
        subject: item,
        release,
        message: release.kind === 'some-paths' ? 'somePaths' : ask.isUsedInline(item) ? 'lost' : 'never',
        confidence: ask.confidenceOf(item, release),
        suggest: ask.editsForMade(item, release),
      }
    }
  },
})
