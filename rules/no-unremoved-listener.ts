// https://github.com/eslint-plugin-memory-leak/eslint-plugin-memory-leak/blob/main/docs/rules/no-unremoved-listener.md
import { defineRule } from '../src/rule.js'

export default defineRule({
  name: 'no-unremoved-listener',
  summary: 'Disallow listeners that are added repeatedly to a target that outlives them and are never removed',
  recommended: true,
  kinds: ['listener'],
  messages: {
    never: "{{what}} on '{{target}}' is added {{when}} and never removed: {{path}}. {{remedy}}.",
    asymmetric:
      "{{what}} on '{{target}}' is added {{when}} and never removed: {{path}}. '{{teardown}}' removes {{removes}}, not this one.",
    dropped:
      "{{what}} on '{{target}}' is added {{when}} and what the call returns is dropped: {{path}}. '{{teardown}}' gets {{removes}}, not this one.",
    deadSignal:
      "{{what}} on '{{target}}' is added {{when}} with a signal that nothing aborts: {{path}}. Abort the controller when the work is done.",
    oneRemoval:
      "{{what}} on '{{target}}' is added {{when}} and removed once, when the component goes: {{path}}. Add it where it runs once.",
    somePaths:
      "{{what}} on '{{target}}' is added {{when}} and stays {{exit}}: {{path}}. Remove it in a 'finally' block.",
    someEvents:
      "{{what}} on '{{target}}' is added {{when}} and removed only {{only}}: {{path}}. Remove it on every other outcome too.",
  },
  suggestions: {
    removeInTeardown: "Remove it in '{{teardown}}'.",
    returnCleanup: 'Return a cleanup that removes it.',
    removeInCleanup: 'Remove it in the cleanup as well.',
    removeOnClose: "Remove it when '{{owner}}' closes.",
    passSignal: "Pass '{ signal }' so that aborting removes it.",
  },
  *check(ask) {
    for (const listener of ask.listeners()) {
      const growth = ask.growthOf(listener)
      if (growth.kind !== 'grows') continue
      const release = ask.releaseOf(listener)
      const suggest = ask.editsFor(listener, growth, release)
      switch (release.kind) {
        case 'never': {
          const { teardown } = release
          const forgets = teardown !== null && teardown.removes.length > 0
          const forgotten = forgets && teardown.collects ? 'dropped' : 'asymmetric'
          const message = release.deadSignal ? 'deadSignal' : forgets ? forgotten : 'never'
          yield { subject: listener, growth, release, message, confidence: growth.confidence, suggest }
          break
        }
        case 'some-paths': {
          const message =
            release.only === null ? 'somePaths' : release.only === 'teardown' ? 'oneRemoval' : 'someEvents'
          yield {
            subject: listener,
            growth,
            release,
            message,
            confidence: ask.weakest(growth.confidence, release.confidence),
            suggest,
          }
          break
        }
        case 'mismatched': // no-ineffective-removal names the removal and this listener
        case 'orphaned': // no-orphaned-sibling-listener names the sibling that leaves it behind
        case 'released':
        case 'handed-on':
        case 'unknown':
          break
        default:
          release satisfies never
      }
    }
  },
})
