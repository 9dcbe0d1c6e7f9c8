// https://github.com/eslint-plugin-memory-leak/eslint-plugin-memory-leak/blob/main/docs/rules/no-large-capture.md
import { defineRule } from '../src/rule.js'

export default defineRule({
  name: 'no-large-capture',
  summary: 'Disallow long-lived functions that keep a large value they do not need, or need little of',
  recommended: true,
  kinds: ['interval', 'large', 'listener'],
  messages: {
    part: "{{what}} keeps all of '{{value}}'{{size}} and uses only {{parts}}: {{path}}. Read that before the function is made.",
    shared:
      "{{what}} never uses '{{value}}'{{size}} and keeps it: {{sharer}} on line {{line}} mentions it, and both share one scope: {{path}}. Give the value a block or a function of its own.",
    caught:
      "{{what}} never uses '{{value}}'{{size}} and keeps it, as every function made in the 'catch' block does: {{path}}. Make the function after the 'try' statement.",
    arguments:
      "{{what}} never uses '{{value}}'{{size}} and keeps it: 'arguments' ties all parameters to the scope: {{path}}. Use rest parameters.",
    eval: "{{what}} never uses '{{value}}'{{size}} and keeps it: a direct 'eval' keeps all that it could name: {{path}}. Call it as '(0, eval)(…)'.",
    with: "{{what}} never uses '{{value}}'{{size}} and keeps it: it is looked up by a 'with' statement: {{path}}. Make the function outside.",
    whole:
      "{{what}} keeps '{{value}}'{{size}} as long as it is stored: {{path}}. Store what it computes, or load it when it is used.",
    waiting:
      "{{what}} has no more use for '{{value}}'{{size}} and keeps it: {{path}}. Do what needs it in a function of its own, or drop it before.",
    rest: "{{what}} keeps all of '{{value}}'{{size}} and uses only {{parts}} afterwards: {{path}}. Read that before, and drop the rest.",
    view: "{{what}} keeps all of '{{value}}'{{size}}: {{parts}} is a view of it: {{path}}. Keep a copy of the part.",
    registered:
      "{{what}} keeps '{{value}}' for ever, and never sees it collected: {{held}}: {{path}}. Hold a 'WeakRef', or only what the clean-up needs.",
  },
  suggestions: {
    readBefore: "Read '{{part}}' before the function is made.",
    ownBlock: "Wrap '{{value}}' and what uses it in a block.",
    ownFunction: "Move the function into '{{name}}', a function of the module.",
    copyPart: "Keep a copy of the part of '{{value}}'.",
    setNull: "Drop '{{value}}' after its last use.",
  },
  *check(ask, least) {
    for (const capture of ask.captures(least))
      yield {
        subject: capture,
        message: capture.why,
        confidence: capture.confidence,
        suggest: ask.editsForCapture(capture),
      }
  },
})
