// Makes a rule throw in files named `crash`, at once or later, and never come back in files named `hang`.
import plugin from '../../../dist/src/index.js'

const rule = plugin.rules['no-unremoved-listener']
const create = rule.create.bind(rule)
rule.create = (context) => {
  const crash = () => {
    throw new TypeError('the rule broke\nin two lines')
  }
  if (context.filename.includes('crash-at-once')) crash()
  if (context.filename.includes('crash-later')) return { Program: crash }
  if (context.filename.includes('hang')) {
    process.stderr.write('hanging')
    for (;;);
  }
  return create(context)
}
