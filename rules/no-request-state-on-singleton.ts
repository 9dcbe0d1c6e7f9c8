// https://github.com/eslint-plugin-memory-leak/eslint-plugin-memory-leak/blob/main/docs/rules/no-request-state-on-singleton.md
import { defineRule } from '../src/rule.js'

export default defineRule({
  name: 'no-request-state-on-singleton',
  summary: 'Disallow objects of a request, connection or component in a variable or field that outlives it',
  recommended: true,
  kinds: ['state'],
  messages: {
    served:
      "'{{holder}}' keeps '{{value}}' of the last {{run}} alive, and {{runs}} that overlap overwrite each other's: {{path}}. {{remedy}}.",
    mounted:
      "'{{holder}}' keeps '{{value}}' of the last '{{owner}}' alive after it is unmounted: {{path}}. {{remedy}}.",
    ended: "'{{holder}}' keeps the last '{{owner}}' alive after it is done with: {{path}}. {{remedy}}.",
    page: "'{{holder}}' keeps '{{value}}' of the last event alive, and all of the page around it when that is removed: {{path}}. {{remedy}}.",
    somePaths:
      "'{{holder}}' keeps '{{value}}' of the last {{run}} alive {{exit}}: {{path}}. Set it to null in a 'finally' block.",
  },
  *check(ask, least) {
    for (const state of ask.runState(least)) {
      const message = state.missed
        ? 'somePaths'
        : state.run === 'mount'
          ? 'mounted'
          : state.run === 'instance'
            ? 'ended'
            : state.run === 'event'
              ? 'page'
              : 'served'
      yield { subject: state, message, confidence: state.confidence }
    }
  },
})
