import { once } from 'node:events'
import { start } from './server.mjs'

const terminated = once(process, 'SIGTERM')
const server = start()

terminated.then(() => server.close())
await Promise.race([terminated, server.failed])
