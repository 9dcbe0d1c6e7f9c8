// https://github.com/eslint-plugin-memory-leak/eslint-plugin-memory-leak/blob/main/docs/rules/no-per-call-client.md
import { defineRule } from '../src/rule.js'

export default defineRule({
  name: 'no-per-call-client',
  summary: 'Disallow clients of servers and services that are built on every call instead of shared, or not closed',
  recommended: true,
  kinds: ['client'],
  offInScripts: true,
  messages: {
    leaks:
      "'{{name}}' {{what}} is built {{when}}{{closed}}: it keeps {{holds}} as long as the process runs. {{remedy}}.",
    churns:
      "'{{name}}' {{what}} is built {{when}}{{closed}}: each keeps {{holds}} {{freed}}, and under load this exhausts connections. {{remedy}}.",
    rebuilds: "'{{name}}' {{what}} is built again {{when}}, which costs time. {{remedy}}.",
    somePaths: "'{{name}}' {{what}} is built {{when}} and stays open {{exit}}. Close it in a 'finally' block.",
  },
  suggestions: {
    hoist: "Move '{{name}}' to the module level, so that all calls share it.",
    close: "Call '{{name}}.{{close}}()' in a 'finally' block.",
  },
  *check(ask) {
    for (const client of ask.perCallClients()) {
      const { site, exits, confidence } = client
      const message = exits.length > 0 ? 'somePaths' : site.harm
      yield { subject: site, message, client, confidence, suggest: ask.editsForClient(client) }
    }
  },
})
