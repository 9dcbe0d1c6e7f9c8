import type { FunctionNode } from '../../answers/index.js'
import type { LifetimeContext } from '../../lifetime/context.js'
import type { Variable } from '../../scope/bindings.js'
import { staticKey, unwrap, wrapped } from '../../syntax/nodes.js'

/** Properties by which an event of a page leads to its elements. */
export const NODE_OF_EVENT: ReadonlySet<string> = new Set([
  'target',
  'currentTarget',
  'srcElement',
  'relatedTarget',
  'nativeEvent',
])
/** What only an event of a page has. */
const EVENT_MEMBERS =
  /^(?:preventDefault|stopPropagation|stopImmediatePropagation|composedPath|currentTarget|srcElement|relatedTarget|clientX|clientY|pageX|pageY|dataTransfer|nativeEvent)$/
const MAKERS = new Set(['createElement', 'createElementNS', 'cloneNode'])

/** Whether a parameter is an event of a page: by where its function is given, or by what the function does with it. */
export function isPageEvent(fn: FunctionNode, index: number, context: LifetimeContext): boolean {
  const parameter = fn.params[index]
  if (index !== 0 || parameter?.type !== 'Identifier') return false
  const isHandler = context.uses
    .of(fn)
    .some(
      (use) =>
        (use.kind === 'attribute' && /^on/i.test(use.name)) ||
        (use.kind === 'argument' &&
          use.call.type === 'CallExpression' &&
          context.matcher.listener(use.call)?.row.options === 'event-target'),
    )
  if (isHandler) return true
  const { bindings } = context.identities
  const variable = bindings.declaredBy(fn).find(({ name }) => name === parameter.name)
  return (
    variable !== undefined &&
    bindings.readsOf(variable).some((read) => {
      const member = wrapped(read).parent
      return member?.type === 'MemberExpression' && EVENT_MEMBERS.test(staticKey(member) ?? '')
    })
  )
}

/** `ref.current` of a ref that an element is given, or an element made on the spot. */
export function isPageNode(variable: Variable, path: readonly string[], context: LifetimeContext): boolean {
  const node = variable.defs[0]?.node
  const made = node?.type === 'VariableDeclarator' && node.init ? unwrap(node.init) : null
  if (made?.type !== 'CallExpression') return false
  const name = context.matcher.calledName(made) ?? ''
  if (path.length === 0) return MAKERS.has(name)
  return (
    name === 'useRef' &&
    path.length === 1 &&
    path[0] === 'current' &&
    context.uses.ofVariable(variable).some((use) => use.kind === 'attribute' && use.name === 'ref')
  )
}
