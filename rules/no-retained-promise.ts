// https://github.com/eslint-plugin-memory-leak/eslint-plugin-memory-leak/blob/main/docs/rules/no-retained-promise.md
import { defineRule } from '../src/rule.js'

export default defineRule({
  name: 'no-retained-promise',
  summary:
    'Disallow waiting again and again for a promise that stays pending, and async functions that wait for themselves',
  recommended: true,
  kinds: ['promise'],
  messages: {
    race: "'{{method}}' leaves a reaction on '{{what}}' {{when}}, which stays, with the result, until '{{what}}' settles: {{path}}. Race a promise of this run, and take its listener or resolver back at the end.",
    all: "'{{method}}' leaves a reaction on '{{what}}' {{when}}, which stays, with the other results, until '{{what}}' settles: {{path}}. Wait for '{{what}}' once.",
    reaction:
      "'{{method}}' leaves a reaction on '{{what}}' {{when}}, which stays until '{{what}}' settles: {{path}}. Add it once, or use a listener that can be removed.",
    await:
      "A function that waits for '{{what}}' stays {{when}}, with all its variables, until '{{what}}' settles: {{path}}. Wait for it once.",
    recursion: "'{{what}}' waits for its own next turn, so every turn stays as long as it runs: {{path}}. Use a loop.",
    composite:
      "'abort' listener on a signal of '{{what}}' is added {{when}} and never removed, and '{{what}}' keeps it: {{path}}. Remove it when the work is done.",
    storage: "'{{what}}' is made and entered {{when}}, and the process keeps it: {{path}}. Make one for the module.",
  },
  *check(ask) {
    for (const found of ask.heldPromises()) yield { subject: found, message: found.how, confidence: found.confidence }
  },
})
