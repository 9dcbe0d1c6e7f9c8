import { poll } from './feed.js'

let timer: NodeJS.Timeout

async function follow(feed: string): Promise<void> {
  await poll(feed)
  timer = setTimeout(() => void follow(feed), 1000)
}

async function chase(feed: string): Promise<void> {
  await poll(feed)
  void chase(feed)
}

function chain(feed: string): void {
  poll(feed).then(() => chain(feed))
}

export function start(): () => void {
  void follow('prices')
  void chase('news')
  chain('weather')
  return () => clearTimeout(timer)
}
