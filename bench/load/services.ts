import { spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { find, freePort, runToEnd, start, until, type Started } from './processes.js'
import { packages, type Need } from './programs.js'

/** What a program talks to: a real server, which knows who is connected. */
export interface Service {
  /** What the program needs in its environment. */
  readonly env: Readonly<Record<string, string>>
  /** The connections that programs have open, as the server counts them. */
  readonly connections: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Why there is no such server on this machine. */
export class Absent extends Error {}

/** @throws Absent where the machine has none. */
export const starters: Readonly<Record<Need, () => Promise<Service>>> = {
  postgres: startPostgres,
  redis: startRedis,
  upstream: startUpstream,
}

/** The driver's part that the run itself uses. */
interface Driver {
  readonly Client: new (options: object) => {
    connect(): Promise<void>
    query(text: string): Promise<{ rows: { count: number }[] }>
    end(): Promise<void>
  }
}

const tables = `
  CREATE TABLE orders (id integer PRIMARY KEY, item text, price integer);
  INSERT INTO orders SELECT n, 'item ' || n, n * 10 FROM generate_series(1, 20) n;`

async function startPostgres(): Promise<Service> {
  const [initdb, postgres] = [find('initdb'), find('postgres')]
  if (initdb === null || postgres === null) throw new Absent('PostgreSQL (initdb and postgres) is not installed')
  const data = mkdtempSync(join(tmpdir(), 'load-postgres-'))
  const remove = (): void => rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  process.once('exit', remove)
  const owner = process.getuid?.() === 0 ? nobody() : null
  if (owner) chownSync(data, owner.uid, owner.gid)
  const options = { cwd: data, ...(owner ?? {}) }
  runToEnd(initdb, ['-D', join(data, 'db'), '-U', 'app', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'], options)
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=500',
    'shared_buffers=16MB',
    'fsync=off',
    'autovacuum=off',
  ].flatMap((setting) => ['-c', setting])
  // SIGQUIT is an immediate stop.
  const server = start(postgres, ['-D', join(data, 'db'), '-p', String(port), ...settings], options, 'SIGQUIT')
  const url = `postgres://app@127.0.0.1:${port}/postgres`
  const { Client } = createRequire(resolve(packages, 'package.json'))('pg') as Driver
  const client = await until(async () => {
    const one = new Client({ connectionString: url, application_name: 'load' })
    await one.connect()
    return one
  }, server)
  await client.query(tables)
  const others = `SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> 'load'`
  return {
    env: { DATABASE_URL: url },
    connections: async () => (await client.query(others)).rows[0]?.count ?? 0,
    stop: async () => {
      await client.end()
      await server.stop()
      process.off('exit', remove)
      remove()
    },
  }
}

/** The user that has no rights: PostgreSQL refuses to run with all of them. */
function nobody(): { uid: number; gid: number } {
  const id = (flag: string): number => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}

async function startRedis(): Promise<Service> {
  const redis = find('redis-server')
  if (redis === null) throw new Absent('Redis (redis-server) is not installed')
  const port = await freePort()
  const server: Started = start(redis, ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], { cwd: tmpdir() })
  const connections = async (): Promise<number> => {
    const clients = /connected_clients:(\d+)/.exec(await askRedis(port, 'INFO clients'))?.[1]
    // One of them asks.
    return Number(clients) - 1
  }
  await until(connections, server)
  return { env: { REDIS_URL: `redis://127.0.0.1:${port}` }, connections, stop: server.stop }
}

/** One command, over a connection of its own. */
function askRedis(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\nQUIT\r\n`))
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
    socket.once('error', reject).once('close', () => resolve(answer))
  })
}

/**
 * An answer that does not fit into the buffer of a stream, as pages of errors and lists are. `dump()` reads up to 128 KB of
 * it and closes the connection after that.
 */
const long = JSON.stringify({ error: 'x'.repeat(100_000) })

/** An HTTP server in the run's own process. */
async function startUpstream(): Promise<Service> {
  const server = createServer(({ url = '/' }, response) => {
    const id = Number(url.split('/').pop())
    response.setHeader('content-type', 'application/json')
    if (Number.isNaN(id)) response.writeHead(url === '/status' ? 200 : 404).end(long)
    else response.end(JSON.stringify({ id, name: `user ${id}` }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    env: { UPSTREAM_URL: `http://127.0.0.1:${port}` },
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
