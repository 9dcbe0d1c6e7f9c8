import { renew } from './sessions.js'

const timers = {}

export function renewLater(sessionToken) {
  clearTimeout(timers[sessionToken])
  timers[sessionToken] = setTimeout(() => {
    delete timers[sessionToken]
    renew(sessionToken)
  }, 500)
}
