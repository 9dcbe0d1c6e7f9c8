// Writes the options of a rule to stderr.
import plugin from '../../../dist/src/index.js'

const rule = plugin.rules['no-unremoved-listener']
const create = rule.create.bind(rule)
rule.create = (context) => {
  process.stderr.write(JSON.stringify(context.options))
  return create(context)
}
