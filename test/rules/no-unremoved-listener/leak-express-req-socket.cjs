'use strict'

const express = require('express')
const { createWriteStream } = require('node:fs')
const { join } = require('node:path')
const { randomUUID } = require('node:crypto')
const { pipeline } = require('node:stream/promises')

const UPLOAD_DIR = process.env.UPLOAD_DIR || '/var/spool/uploads'
const router = express.Router()

router.put('/files', async (req, res, next) => {
  const name = randomUUID()
  const out = createWriteStream(join(UPLOAD_DIR, name))

  req.socket.setTimeout(120_000)
  req.socket.on('timeout', () => { // want no-unremoved-listener: "'timeout' listener on 'req.socket'"
    out.destroy(new Error(`upload ${name} timed out`))
  })
  req.socket.on('error', (err) => { // want no-unremoved-listener: "'error' listener on 'req.socket'"
    req.log.warn({ err, name }, 'socket error while uploading')
  })

  try {
    await pipeline(req, out)
    res.status(201).json({ name })
  } catch (err) {
    next(err)
  }
})

module.exports = router
