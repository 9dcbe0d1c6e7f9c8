import express from 'express'
import { NoSuchKey, NotFound } from '@aws-sdk/client-s3'
import { QueueDoesNotExist } from '@aws-sdk/client-sqs'
import { documents, queues } from './stores.js'

const app = express()

app.get('/documents/:key', async (req, res, next) => {
  const found = await documents.find(req.params.key)
  if (!found) {
    next(new NoSuchKey({ message: `no document ${req.params.key}`, $metadata: { httpStatusCode: 404 } }))
    return
  }
  res.json(found)
})

app.head('/documents/:key', async (req, res) => {
  const error = new NotFound({ message: req.params.key, $metadata: {} })
  res.status(error.$response?.statusCode ?? 404).end()
})

app.post('/queues/:name', async (req, res) => {
  const queue = queues.get(req.params.name)
  if (!queue) {
    const missing = new QueueDoesNotExist({ message: req.params.name, $metadata: {} })
    res.status(404).json({ code: missing.name })
    return
  }
  res.json(await queue.send(req.body))
})
