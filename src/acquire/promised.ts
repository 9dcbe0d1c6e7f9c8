import type { TSESTree } from '@typescript-eslint/utils'
import type { MadeSite } from '../answers/index.js'
import type { BodyRow, ItemRow } from '../catalog/index.js'
import { functionOf } from '../lifetime/callees.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { enclosingFunction, staticKey, wrapped } from '../syntax/nodes.js'

/** The value of a promise: where it is awaited, or the parameter of the function given to `then`. */
export function ofPromise<R extends ItemRow | BodyRow>(
  promise: TSESTree.CallExpression | TSESTree.NewExpression,
  base: Pick<MadeSite<R>, 'kind' | 'node' | 'row' | 'label' | 'confidence'> & { readonly parameters: null },
  context: LifetimeContext,
): MadeSite<R> {
  const at = wrapped(promise)
  const parent = at.parent
  if (parent?.type === 'AwaitExpression') return { ...base, home: enclosingFunction(promise), given: parent }
  if (parent?.type === 'MemberExpression' && parent.object === at) {
    const call = wrapped(parent).parent
    const method = staticKey(parent)
    if (call?.type === 'CallExpression' && call.callee === wrapped(parent)) {
      // The promise goes on: what it rejects with is no value to give back.
      if (method === 'catch' || method === 'finally') return ofPromise(call, base, context)
      const [then] = call.arguments
      const fn = method === 'then' && then ? functionOf(then, context) : null
      if (fn)
        return {
          ...base,
          home: fn,
          given: null,
          parameters: { value: fn.params[0] ?? null, error: null, release: null },
        }
    } else if (method === 'promise') {
      // tarn's `pool.acquire().promise`
      const awaited = wrapped(parent).parent
      if (awaited?.type === 'AwaitExpression') return { ...base, home: enclosingFunction(promise), given: awaited }
    }
  }
  return { ...base, home: enclosingFunction(promise), given: promise }
}
