import { queue } from './queue.js'

let stop: () => void
const stopped = new Promise<void>((resolve) => {
  stop = resolve
})

process.once('SIGTERM', () => stop())

export async function consume(): Promise<void> {
  while (true) {
    const message = await Promise.race([stopped, queue.next()]) // want no-retained-promise: "'Promise.race' leaves a reaction on 'stopped' in every iteration, which stays, with the result, until 'stopped' settles: stopped:4 → reaction:12"
    if (!message) return
    await message.handle()
  }
}
