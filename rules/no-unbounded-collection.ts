// https://github.com/eslint-plugin-memory-leak/eslint-plugin-memory-leak/blob/main/docs/rules/no-unbounded-collection.md
import { defineRule } from '../src/rule.js'

export default defineRule({
  name: 'no-unbounded-collection',
  summary: 'Disallow long-lived collections that get an entry again and again and never lose one',
  recommended: true,
  kinds: ['collection', 'table'],
  messages: {
    never: "'{{holder}}' gets {{what}} {{when}} and nothing removes it: {{path}}. {{remedy}}.",
    futile: "'{{holder}}' gets {{what}} {{when}}, and {{why}}: {{path}}. {{remedy}}.",
    somePaths: "'{{holder}}' gets {{what}} {{when}} that stays {{exit}}: {{path}}. Remove it in a 'finally' block.",
  },
  suggestions: {
    weak: "Use a '{{class}}', which lets go of a key that nothing else holds.",
    lru: "Use an 'LRUCache' of the package 'lru-cache', with a limit.",
    inFinally: "Put '{{removal}}' in a 'finally' block.",
    clearInTeardown: "Clear it in '{{teardown}}': '{{removal}}'.",
    deleteKey: "Remove the key: '{{removal}}'.",
  },
  *check(ask) {
    // One report for a collection: where it grows first.
    const reported = new Set()
    for (const site of ask.collectionGrowth()) {
      if (reported.has(site.holder)) continue
      const bound = ask.boundOf(site)
      if (bound.kind !== 'never' && bound.kind !== 'some-paths') continue
      const growth = ask.growthOf(site)
      if (growth.kind !== 'grows') continue
      reported.add(site.holder)
      const message = bound.kind === 'some-paths' ? 'somePaths' : bound.futile ? 'futile' : 'never'
      yield {
        subject: site,
        growth,
        bound,
        message,
        confidence: ask.weakest(growth.confidence, bound.confidence),
        suggest: ask.collectionEditsFor(site, bound),
      }
    }
  },
})
