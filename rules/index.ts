import noUnremovedListener from './no-unremoved-listener.js'

/** Every rule, in alphabetical order; `npm run new` adds to it. */
export const rules = [noUnremovedListener] as const
