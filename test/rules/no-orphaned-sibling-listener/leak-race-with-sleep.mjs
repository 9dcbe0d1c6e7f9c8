import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { gateway } from './gateway.mjs'

export async function confirm(payment) {
  gateway.send('confirm', payment)
  const answer = await Promise.race([
    once(gateway, `confirmed:${payment.id}`), // want no-orphaned-sibling-listener: "stays when the promise on line 9 is first"
    sleep(15_000, null),
  ])
  return answer?.[0] ?? { ...payment, state: 'unknown' }
}
