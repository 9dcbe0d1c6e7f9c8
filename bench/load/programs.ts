import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What a program talks to. */
export type Need = 'postgres' | 'redis' | 'upstream'

export type Version = 'leak' | 'fixed'
export const versions: readonly Version[] = ['leak', 'fixed']

/** One small server, in a folder of its own, once with a leak and once mended. */
export interface Program {
  readonly name: string
  readonly need: Need
  /** A server listens by itself; a handler is called by a host, as functions of a cloud are. */
  readonly shape: 'server' | 'handler'
  /** The path of the n-th request. Some ask for what makes the program fail, where its leak is on that way out. */
  readonly path: (n: number) => string
  /** Where its code is. @throws Error where there is none. */
  readonly file: (version: Version) => string
}

/** The folder of all programs and of the packages that they need, from the project's root. */
export const packages = join('bench', 'load', 'programs')

function program(name: string, need: Need, path: Program['path'], shape: Program['shape'] = 'server'): Program {
  const file = (version: Version): string => {
    const places = ['mjs', 'cjs', 'js'].map((end) => join(packages, name, `${version}.${end}`))
    const place = places.find((one) => existsSync(one))
    if (place === undefined) throw new Error(`${name} has no ${version} version.`)
    return place
  }
  return { name, need, shape, path, file }
}

const order = (n: number): string => `/orders/${(n % 20) + 1}`
/** Every fourth order is asked for by something that is no number, which the database refuses. */
const orderOrNot = (n: number): string => (n % 4 === 0 ? '/orders/latest' : order(n))
const user = (n: number): string => `/users/${(n % 20) + 1}`
/** Every fourth user is unknown to the upstream. */
const userOrNot = (n: number): string => (n % 4 === 0 ? '/users/unknown' : user(n))

export const programs: readonly Program[] = [
  program('express-pg-pool', 'postgres', order),
  program('express-pg-checkout', 'postgres', orderOrNot),
  program('fastify-ioredis', 'redis', (n) => `/pages/${n % 20}`),
  program('fastify-undici-body', 'upstream', userOrNot),
  program('hono-http-agent', 'upstream', user),
  program('http-get-body', 'upstream', () => '/status'),
  program('http-pg-client', 'postgres', orderOrNot),
  program('koa-undici-agent', 'upstream', user),
  program('lambda-pg-pool', 'postgres', order, 'handler'),
]
