import { literalText } from '../../syntax/nodes.js'
import type { LifetimeContext } from '../context.js'

/** Whether the file imports or requires a module whose name matches. */
export function importsFrom({ syntax }: LifetimeContext, modules: RegExp): boolean {
  return (
    syntax.all('ImportDeclaration').some((node) => modules.test(node.source.value)) ||
    syntax.all('CallExpression').some((call) => {
      const source = call.arguments[0]
      return call.callee.type === 'Identifier' && call.callee.name === 'require' && source !== undefined && modules.test(literalText(source) ?? '')
    })
  )
}
