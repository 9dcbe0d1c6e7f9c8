import type { CallbackRow } from '../schema.js'
import { COMPONENTS } from './components.js'
import { INLINE } from './inline.js'
import { SERVING } from './servers.js'
import { TIMERS } from './timers.js'

export { BINDING_BASES, BINDING_DECORATORS, OWNERS, WRAPPERS } from './wrappers.js'

/** When the callbacks of known calls run; the first row whose conditions hold decides. */
export const CALLBACKS: readonly CallbackRow[] = [...INLINE, ...TIMERS, ...SERVING, ...COMPONENTS]
