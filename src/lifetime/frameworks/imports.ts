import { literalText } from '../../syntax/nodes.js'
import type { Syntax } from '../../syntax/walk.js'
import type { LifetimeContext } from '../context.js'

const modulesOf = new WeakMap<Syntax, readonly string[]>()

/** Whether the file imports or requires a module whose name matches. */
export function importsFrom({ syntax }: LifetimeContext, modules: RegExp): boolean {
  const named = modulesOf.get(syntax) ?? importedModules(syntax)
  modulesOf.set(syntax, named)
  return named.some((module) => modules.test(module))
}

function importedModules(syntax: Syntax): readonly string[] {
  const required = syntax
    .all('CallExpression')
    .flatMap(({ callee, arguments: [source] }) =>
      callee.type === 'Identifier' && callee.name === 'require' && source ? [literalText(source) ?? ''] : [],
    )
  return [...syntax.all('ImportDeclaration').map((node) => node.source.value), ...required]
}
