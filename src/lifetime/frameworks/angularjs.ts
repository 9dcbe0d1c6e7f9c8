import type { FrameworkAdapter } from './adapter.js'
import { mountOf } from './runs.js'

/** AngularJS controllers and link functions, by the scope that they are given: one run per instance. */
export const angularjs: FrameworkAdapter = {
  name: 'angularjs',
  functionRegion(fn, context) {
    if (!fn.params.some((parameter) => parameter.type === 'Identifier' && parameter.name === '$scope')) return null
    return mountOf(fn, { label: 'scope', hook: "$scope.$on('$destroy')" }, context)
  },
}
