import { renew } from './sessions.js'

const timers = {}

export function renewLater(sessionToken) {
  clearTimeout(timers[sessionToken])
  timers[sessionToken] = setTimeout(() => renew(sessionToken), 500) // want no-unbounded-collection: "'timers' gets an entry on every call of 'renewLater' and nothing removes it"
}
