import type { LifecycleRow } from '../schema.js'
import { COMPONENTS } from './components.js'
import { ELEMENTS } from './elements.js'
import { HOSTED } from './hosted.js'

/** Classes and options objects that a framework makes instances of, and when it calls what; the first that fits decides. */
export const LIFECYCLES: readonly LifecycleRow[] = [...HOSTED, ...ELEMENTS, ...COMPONENTS]
