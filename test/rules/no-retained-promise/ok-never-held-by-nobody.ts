import { Router } from 'express'

export const events = Router()

events.get('/forever', async (req, res) => {
  res.write('waiting')
  await new Promise(() => {})
})

events.get('/pair', async (req, res) => {
  const never = new Promise<never>(() => {})
  const first = new Promise<string>((resolve) => req.on('end', () => resolve('end')))
  res.end(await Promise.race([first, never]))
})
