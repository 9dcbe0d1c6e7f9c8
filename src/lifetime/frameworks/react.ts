import type { FunctionNode } from '../../answers/index.js'
import { nameOf, wrapped } from '../../syntax/nodes.js'
import type { LifetimeContext } from '../context.js'
import type { FrameworkAdapter } from './adapter.js'
import { importsFrom } from './imports.js'
import { mountOf } from './runs.js'

const MODULES = /^(?:react|preact|react-dom|react-native|preact\/hooks|preact\/compat|@types\/react)$/
const HOOK =
  /^(?:use(?:Effect|LayoutEffect|State|Ref|Memo|Callback|Reducer|Context|InsertionEffect|SyncExternalStore))$/

/** Function components and custom hooks: the body runs at every render of a mount. */
export const react: FrameworkAdapter = {
  name: 'react',
  functionRegion(fn, context) {
    const name = componentName(fn)
    if (!name || !isRenderFunction(name, fn, context)) return null
    const mount = mountOf(fn, { label: name }, context)
    if (!mount) return null
    return context.regions.make({
      kind: 'render',
      node: fn,
      parent: mount,
      frequency: 'many',
      confidence: 'likely',
      label: name,
    })
  },
}

/** The function's own name, or that of what `memo(…)`, `forwardRef(…)` and their like give. */
function componentName(fn: FunctionNode): string | null {
  const own = nameOf(fn)
  if (own) return own
  const call = wrapped(fn).parent
  if (call?.type !== 'CallExpression') return null
  const declarator = wrapped(call).parent
  return declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? declarator.id.name : null
}

function isRenderFunction(name: string, fn: FunctionNode, context: LifetimeContext): boolean {
  if (/^use[A-Z]/.test(name)) return importsFrom(context, MODULES) || callsHook(fn, context)
  if (!/^[A-Z]/.test(name)) return false
  return (
    context.syntax.inside(fn, 'JSXElement').length > 0 ||
    context.syntax.inside(fn, 'JSXFragment').length > 0 ||
    (importsFrom(context, MODULES) && callsHook(fn, context))
  )
}

function callsHook(fn: FunctionNode, context: LifetimeContext): boolean {
  return context.syntax.inside(fn, 'CallExpression').some((call) => HOOK.test(context.matcher.calledName(call) ?? ''))
}
