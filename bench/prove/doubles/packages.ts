import { EventEmitter } from 'node:events'
import { doubleOf } from './value.js'

/** Something that runs once per request. */
export interface Route {
  readonly style: 'express' | 'fastify' | 'koa'
  readonly handlers: readonly Handler[]
}
type Handler = (...args: readonly unknown[]) => unknown

/** What examples have registered while they were loaded. */
export const routes: Route[] = []

/** A server of connections: the driver emits 'connection'. */
export class ConnectionServer extends EventEmitter {
  readonly clients = new Set<unknown>()
  of(): this {
    return this
  }
  use(): this {
    return this
  }
  listen(): this {
    return this
  }
  close(): this {
    return this
  }
}

const verbs = ['all', 'get', 'post', 'put', 'patch', 'delete', 'use', 'route', 'addHook'] as const

/** An application or a router that notes its handlers; what it does not know it lets pass. */
function application(style: Route['style']): unknown {
  const methods: Record<string, (...args: readonly unknown[]) => unknown> = {}
  const app = new EventEmitter() as EventEmitter & Record<string, unknown>
  for (const verb of verbs) {
    methods[verb] = (...args) => {
      const handlers = args.flat().filter((argument): argument is Handler => typeof argument === 'function')
      if (handlers.length > 0) routes.push({ style, handlers })
      return app
    }
  }
  return Object.assign(app, methods, {
    set: () => app,
    register: () => app,
    decorate: () => app,
    param: () => app,
    routes: () => () => undefined,
    allowedMethods: () => () => undefined,
    ready: () => Promise.resolve(),
    close: () => Promise.resolve(),
    listen: () => new EventEmitter(),
  })
}

const express = Object.assign(() => application('express'), {
  Router: () => application('express'),
  json: () => () => undefined,
  urlencoded: () => () => undefined,
  static: () => () => undefined,
})
const fastify = (): unknown => application('fastify')
// Called with `new`: what a function returns is then the instance.
const Koa = function (): unknown {
  return application('koa')
}

const servers = { WebSocketServer: ConnectionServer, Server: ConnectionServer, default: ConnectionServer }
const client = (name: string): Readonly<Record<string, unknown>> => {
  const made = doubleOf(name, true)
  return { default: made, createClient: made, connect: made, Redis: made, Client: made, Pool: made }
}

/** The exports of each package that has a double. Another package is a reason not to run an example. */
export const packageDoubles = new Map<string, Readonly<Record<string, unknown>>>([
  ['ws', servers],
  ['socket.io', servers],
  ['express', { default: express, Router: express.Router, json: express.json, static: express.static }],
  ['fastify', { default: fastify, fastify }],
  ['koa', { default: Koa }],
  ['@koa/router', { default: Koa }],
  ['redis', client('redis')],
  ['ioredis', client('redis')],
  ['mqtt', client('mqtt')],
  ['amqplib', client('amqp')],
])
