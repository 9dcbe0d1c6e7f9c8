import { Router, type Request, type Response } from 'express'
import { audit } from './audit.js'

let current: Request | undefined

export const router = Router()

router.use((req: Request, res: Response, next) => {
  current = req // want no-request-state-on-singleton: "current:4 → req:8"
  next()
})

router.get('/orders/:id', async (req, res) => {
  await audit.record(current?.headers['x-user'], req.params['id'])
  res.json({ ok: true })
})
