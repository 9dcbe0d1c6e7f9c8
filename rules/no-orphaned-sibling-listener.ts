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
    outrun:
      "{{what}} on '{{target}}' is added {{when}} and stays when {{winner}} is first: {{path}}. Remove it there too.",
    raced:
      "{{what}} on '{{target}}' is added {{when}} and stays when {{winner}} is first: {{path}}. Pass '{ signal }' and abort it in a 'finally' block.",
  },
  suggestions: {
    oneCleanup: "Remove all of them in one '{{name}}' that each handler calls.",
    addToCleanup: "Remove it in '{{name}}' as well.",
    eventsOnce: "Use 'events.once', which removes both.",
  },
  *check(ask) {
    for (const listener of ask.listeners()) {
      if (ask.growthOf(listener).kind === 'bounded') continue
      const release = ask.releaseOf(listener)
      // One report for a group: at the first that can be left behind.
      if (release.kind !== 'orphaned' || release.group[0] !== listener) continue
      const growth = ask.growthOfWait(listener, release)
      if (growth.kind !== 'grows') continue
      const { winner } = release
      yield {
        subject: listener,
        growth,
        release,
        message: listener.awaited ? 'raced' : winner.kind === 'listener' ? 'orphaned' : 'outrun',
        confidence: ask.weakest(growth.confidence, 'likely'),
        suggest: ask.editsFor(listener, growth, release),
      }
    }
  },
})
