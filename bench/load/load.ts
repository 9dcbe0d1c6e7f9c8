import { Agent, get } from 'node:http'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort, start, until, type Started } from './processes.js'
import type { Held } from './probe.js'
import type { Program, Version } from './programs.js'
import type { Service } from './services.js'

/** How much is asked of each program: requests per batch, batches that are thrown away first, and batches that count. */
export const amount = { batch: 40, warmUp: 1, batches: 5 } as const
/** Requests under way at a time. */
const atOnce = amount.batch
/** Milliseconds after which a request counts as unanswered. */
export const patience = 5000
/** Seconds without a request after the load. */
export const pause = 12

/** What a program and its server hold at one moment. */
export interface Moment extends Held {
  readonly connections: number
}

/** What was seen of a program. */
export interface Seen {
  readonly requests: number
  readonly unanswered: number
  /** Answers with a status below 400. */
  readonly good: number
  /** Before the batches that count, and after each. */
  readonly moments: readonly Moment[]
  /** What is held after a pause. */
  readonly rested: Moment
}

interface Counts {
  good: number
  unanswered: number
}

/**
 * Starts a program as it stands, loads it, and measures it between the batches.
 *
 * @throws Error where the program does not start or ends by itself.
 */
export async function load(program: Program, version: Version, service: Service): Promise<Seen> {
  const port = await freePort()
  const file = resolve(program.file(version))
  const code = program.shape === 'handler' ? [resolve('dist/bench/load/host.js'), file] : [file]
  const args = ['--expose-gc', '--no-warnings', '--import', resolve('dist/bench/load/probe.js'), ...code]
  const server = start(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, ...service.env, NODE_ENV: 'production', PORT: String(port) },
  })
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  try {
    await until(() => send(port, program.path(1), agent), server)
    const counts: Counts = { good: 0, unanswered: 0 }
    let sent = 0
    const batch = async (into: Counts): Promise<void> => {
      await sendAll(amount.batch, () => send(port, program.path(++sent), agent), into)
    }
    for (let i = 0; i < amount.warmUp; i++) await batch({ good: 0, unanswered: 0 })
    const moments = [await momentOf(server, service, agent)]
    for (let i = 0; i < amount.batches; i++) {
      await batch(counts)
      moments.push(await momentOf(server, service, agent))
    }
    agent.destroy()
    await delay(pause * 1000)
    const rested = await momentOf(server, service, agent)
    return { requests: amount.batch * amount.batches, ...counts, moments, rested }
  } finally {
    agent.destroy()
    await server.stop()
  }
}

/** Sends a number of requests, some at a time. */
async function sendAll(total: number, one: () => Promise<number>, counts: Counts): Promise<void> {
  let left = total
  const worker = async (): Promise<void> => {
    while (left-- > 0) {
      try {
        if ((await one()) < 400) counts.good++
      } catch {
        counts.unanswered++
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** The status of the answer, when all of it has come. @throws Error where none comes in time. */
function send(port: number, path: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, agent, signal: AbortSignal.timeout(patience) }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0)).once('error', reject)
    })
    request.once('error', (error) => {
      // The program has closed an idle connection at this very moment.
      const stale = request.reusedSocket && 'code' in error && error.code === 'ECONNRESET'
      if (stale) resolve(send(port, path, agent))
      else reject(error)
    })
  })
}

/** What is held now, without the connections of the load itself. */
async function momentOf({ child, errors }: Started, service: Service, agent: Agent): Promise<Moment> {
  const held = await new Promise<Held>((resolve, reject) => {
    const ended = (): void => reject(new Error(`It ended: ${errors()}`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message as Held)
    })
    child.send('measure', (error) => {
      if (error) ended()
    })
  })
  const own = [agent.sockets, agent.freeSockets].flatMap((sockets) => Object.values(sockets).flat()).length
  return { ...held, sockets: held.sockets - own, connections: await service.connections() }
}
