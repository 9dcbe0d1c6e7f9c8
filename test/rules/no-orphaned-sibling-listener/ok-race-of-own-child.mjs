import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

export async function run(command, args) {
  const child = spawn(command, args)
  const ended = await Promise.race([once(child, 'exit'), sleep(5000, null)])
  if (!ended) child.kill()
  return Promise.all([once(process, 'SIGUSR2'), ended])
}
