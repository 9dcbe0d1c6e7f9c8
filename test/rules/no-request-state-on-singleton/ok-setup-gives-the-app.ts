import type { Express } from 'express'
import type { Server } from 'socket.io'

let app: Express
let io: Server

export function install(instance: Express, server: Server): void {
  app = instance
  io = server
}

export const broadcast = (text: string) => io.emit(app.get('channel'), text)
