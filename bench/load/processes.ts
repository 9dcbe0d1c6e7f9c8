import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** A process that the run has started and stops, whatever happens. */
export interface Started {
  readonly child: ChildProcess
  /** What it has written on stderr. */
  readonly errors: () => string
  /** Ends it, by force where it does not go by itself within five seconds. */
  readonly stop: () => Promise<void>
}

/** How each process that still runs is asked to end. */
const running = new Map<ChildProcess, NodeJS.Signals>()

// Also where the run throws, and where it is interrupted: its processes are in groups of their own and hear nothing of it.
process.on('exit', () => {
  for (const [child, signal] of running) kill(child, signal)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

function kill({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // It has ended already.
  }
}

/** Starts a process in a group of its own. `signal` is what it ends by. */
export function start(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
  signal: NodeJS.Signals = 'SIGKILL',
): Started {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options, detached: true })
  running.set(child, signal)
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors = `${errors}${text}`.slice(-2000)))
  child.once('exit', () => running.delete(child))
  child.once('error', (error) => {
    errors += error.message
    running.delete(child)
  })
  const stop = async (): Promise<void> => {
    if (!running.has(child)) return
    const timer = setTimeout(() => kill(child, 'SIGKILL'), 5000)
    kill(child, signal)
    await once(child, 'exit')
    clearTimeout(timer)
  }
  return { child, errors: () => errors.trim(), stop }
}

/** Runs a command to its end. @throws Error with what it wrote, where it fails. */
export function runToEnd(command: string, args: readonly string[], options: SpawnOptions): void {
  const { status, error, stderr } = spawnSync(command, args, { stdio: 'pipe', ...options, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? (stderr || String(status))}`)
}

/** A port of the loopback that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Where a program of the system is: on the path, or where packages of PostgreSQL put theirs. */
export function find(name: string): string | null {
  const versions = '/usr/lib/postgresql'
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  if (existsSync(versions)) folders.push(...readdirSync(versions).map((version) => join(versions, version, 'bin')))
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

/** Asks again and again until there is an answer. @throws what it throws for the last time, or where a process has ended. */
export async function until<T>(ask: () => Promise<T>, { child, errors }: Started, seconds = 20): Promise<T> {
  const last = Date.now() + seconds * 1000
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`It ended: ${errors()}`, { cause: error })
      if (Date.now() > last) throw error
      await delay(100)
    }
  }
}
