import { AsyncLocalStorage } from 'node:async_hooks'
import type { Request, Response, NextFunction } from 'express'

const requests = new AsyncLocalStorage<Request>()

export function remember(req: Request, res: Response, next: NextFunction): void {
  requests.run(req, next)
}

export const currentUser = () => requests.getStore()?.headers['x-user']
