import type { OwnerRow, WrapperRow } from '../schema.js'

const MDN = 'https://developer.mozilla.org/docs/Web'

/** Calls that hand back the function they are given. */
export const WRAPPERS: readonly WrapperRow[] = [
  {
    kind: 'wrapper',
    callee: {
      name: ['useCallback', 'useEvent', 'useEffectEvent', 'useEventCallback', 'memo', 'forwardRef', 'observer'],
    },
    source: 'https://react.dev/reference/react/useCallback',
  },
  {
    kind: 'wrapper',
    callee: { name: ['debounce', 'throttle', 'rafThrottle'] },
    source: 'https://lodash.com/docs/#debounce',
  },
  {
    kind: 'wrapper',
    callee: { name: 'bind', receiver: '*' },
    source: `${MDN}/JavaScript/Reference/Global_Objects/Function/bind`,
  },
  {
    kind: 'wrapper',
    callee: { name: ['asyncHandler', 'wrapAsync', 'catchAsync', 'catchErrors', 'promisify', 'callbackify'] },
    source: 'https://www.npmjs.com/package/express-async-handler',
  },
]

/** Calls that take over the release of what they are given. */
export const OWNERS: readonly OwnerRow[] = [
  {
    kind: 'owner',
    callee: {
      name: [
        '_register',
        'register',
        '_addDisposable',
        'addDisposable',
        'registerDisposable',
        'track',
        'own',
        'registerEvent',
        'registerDomEvent',
        'addTeardown',
        'addCleanup',
        'autoDispose',
        'defer',
        'use',
        'adopt',
      ],
      receiver: '*',
    },
    source: 'https://github.com/microsoft/vscode/wiki/Coding-Guidelines',
  },
  {
    kind: 'owner',
    callee: { name: ['push', 'add', 'addChild', 'set', 'unshift'], receiver: '*' },
    keepsOnly: true,
    source: 'https://code.visualstudio.com/api/references/vscode-api#ExtensionContext',
  },
]

/** Decorators that make a method a function of its instance. */
export const BINDING_DECORATORS: ReadonlySet<string> = new Set([
  'action',
  'autobind',
  'autoBind',
  'bind',
  'bound',
  'boundMethod',
])

/** Base classes that make functions of the instance of all methods. */
export const BINDING_BASES: ReadonlySet<string> = new Set(['Vue'])
