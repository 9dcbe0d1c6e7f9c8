import type { TSESTree } from '@typescript-eslint/utils'
import type { LifetimeContext } from '../lifetime/context.js'
import { staticKey, unwrap } from '../syntax/nodes.js'

/** Whether a call is given an option: `unknown` where an argument after the first cannot be read. */
export function optionOf(
  call: TSESTree.CallExpression,
  name: string,
  context: LifetimeContext,
): 'set' | 'unset' | 'unknown' {
  if (optionsOf(call, name, context).length > 0) return 'set'
  const isPlain = call.arguments.slice(1).every((argument) => {
    const options = optionsIn(argument, context)
    return options.type === 'ObjectExpression' && !options.properties.some((p) => p.type === 'SpreadElement')
  })
  return isPlain ? 'unset' : 'unknown'
}

/** The values of an option of a call, given on the spot or in an object that has a name. */
export function optionsOf(call: TSESTree.CallExpression, name: string, context: LifetimeContext): TSESTree.Node[] {
  return call.arguments.flatMap((argument) => {
    const options = optionsIn(argument, context)
    if (options.type !== 'ObjectExpression') return []
    return options.properties.flatMap((p) => (p.type === 'Property' && staticKey(p) === name ? [p.value] : []))
  })
}

function optionsIn(argument: TSESTree.Node, { identities }: LifetimeContext): TSESTree.Node {
  const definition = argument.type === 'Identifier' ? identities.bindings.variableOf(argument)?.defs[0]?.node : null
  return definition?.type === 'VariableDeclarator' && definition.init ? unwrap(definition.init) : argument
}
