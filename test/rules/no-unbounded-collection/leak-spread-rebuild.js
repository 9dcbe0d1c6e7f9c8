import express from 'express'

const router = express.Router()
let recent = []

router.post('/orders', (req, res) => {
  const order = { ...req.body, receivedAt: new Date() }
  recent = [...recent, order] // want no-unbounded-collection: "'recent' gets an entry on every request"
  res.status(201).json(order)
})

router.get('/orders/recent', (req, res) => {
  res.json(recent.slice(-10))
})

export default router
