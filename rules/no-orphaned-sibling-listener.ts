// https://github.com/eslint-plugin-memory-leak/eslint-plugin-memory-leak/blob/main/docs/rules/no-orphaned-sibling-listener.md
import { defineRule } from '../src/rule.js'

export default defineRule({
  name: 'no-orphaned-sibling-listener',
  summary: 'Disallow alternative one-shot listeners on a longer-lived emitter where each removes only itself',
  recommended: true,
  kinds: ['listener'],
  messages: {
    orphaned:
      "{{what}} on '{{target}}' is added {{when}} and stays when {{winner}} comes first, which removes only itself: {{path}}. Remove both in one cleanup that either calls.",
  },
  *check(ask) {
    for (const listener of ask.listeners()) {
      const growth = ask.growthOf(listener)
      if (growth.kind !== 'grows') continue
      const release = ask.releaseOf(listener)
      // One report for a group: at the first that can be left behind.
      if (release.kind !== 'orphaned' || release.group[0] !== listener) continue
      yield {
        subject: listener,
        growth,
        release,
        message: 'orphaned',
        confidence: ask.weakest(growth.confidence, 'likely'),
      }
    }
  },
})
