import type { FunctionNode } from '../../answers/index.js'
import { nameOf } from '../../syntax/nodes.js'
import type { LifetimeContext } from '../context.js'
import type { FrameworkAdapter } from './adapter.js'
import { importsFrom } from './imports.js'
import { mountOf } from './runs.js'

const MODULES = /^(?:solid-js|@solidjs\/|@solid-primitives\/)/
const PRIMITIVE =
  /^(?:create(?:Signal|Effect|RenderEffect|Computed|Memo|Store|Resource)|on(?:Mount|Cleanup)|useContext)$/

/** Solid's components and primitives: a component function runs once per mount, unlike React's. */
export const solid: FrameworkAdapter = {
  name: 'solid',
  functionRegion(fn, context) {
    const name = nameOf(fn)
    if (!name || !importsFrom(context, MODULES) || !isSetUp(name, fn, context)) return null
    return mountOf(fn, { label: name, hook: 'onCleanup' }, context)
  },
}

/** A component by its JSX, or a function named `useX` or `createX` that calls one of Solid's own primitives. */
function isSetUp(name: string, fn: FunctionNode, { syntax, matcher }: LifetimeContext): boolean {
  if (/^[A-Z]/.test(name))
    return syntax.inside(fn, 'JSXElement').length > 0 || syntax.inside(fn, 'JSXFragment').length > 0
  if (!/^(?:use|create)[A-Z]/.test(name)) return false
  return syntax.inside(fn, 'CallExpression').some((call) => PRIMITIVE.test(matcher.calledName(call) ?? ''))
}
