import { queue } from './queue.js'

const delay = (ms: number) => new Promise<null>((resolve) => setTimeout(resolve, ms, null))

export async function consume(): Promise<void> {
  while (true) {
    const idle = delay(1000)
    const message = await Promise.race([idle, queue.next()])
    await message?.handle()
  }
}

export async function request(url: string, closed: Promise<never>): Promise<Response> {
  return Promise.race([fetch(url), closed])
}
