import type { FrameworkAdapter } from './adapter.js'

/** AngularJS controllers and link functions, by the scope that they are given: one run per instance. */
export const angularjs: FrameworkAdapter = {
  name: 'angularjs',
  functionRegion(fn, context) {
    if (!fn.params.some((parameter) => parameter.type === 'Identifier' && parameter.name === '$scope')) return null
    const parent = context.regions.at(fn)
    if (parent.kind === 'unknown') return null
    return context.regions.make({
      kind: 'mount',
      node: fn,
      parent,
      frequency: 'many',
      confidence: 'likely',
      label: 'scope',
      hook: "$scope.$on('$destroy')",
    })
  },
}
