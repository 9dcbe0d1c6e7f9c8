import { globals } from './globals.js'

const MAX_TRIES = 40

/** Waits until the router is there; what succeeds stops the polling. */
export function followRoutes(rename: (route: string) => void): void {
  function tryToSubscribe(): boolean {
    const { router } = globals
    if (!router) return false
    router.subscribe((state: { route: string }) => rename(state.route))
    return true
  }

  if (tryToSubscribe()) return
  let tries = 0
  const poll = setInterval(() => {
    if (tryToSubscribe() || ++tries >= MAX_TRIES) clearInterval(poll)
  }, 50)
}
