'use strict'

const express = require('express')
const queue = require('./queue')

const router = express.Router()

function ensureErrorLog(log) {
  if (queue.listenerCount('error') > 0) return
  queue.on('error', (err) => log.error({ err }, 'queue failed'))
}

router.post('/jobs', async (req, res, next) => {
  ensureErrorLog(req.app.locals.log)
  if (process.listenerCount('unhandledRejection') === 0) {
    process.on('unhandledRejection', (reason) => req.app.locals.log.warn({ reason }))
  }
  try {
    const id = await queue.push(req.body)
    res.status(202).json({ id })
  } catch (err) {
    next(err)
  }
})

module.exports = router
