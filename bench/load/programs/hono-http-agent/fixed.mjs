import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import http from 'node:http'

const app = new Hono()
const agent = new http.Agent({ keepAlive: true })

function load(path) {
  return new Promise((resolve, reject) => {
    http
      .get(`${process.env.UPSTREAM_URL}${path}`, { agent }, (res) => {
        let text = ''
        res.setEncoding('utf8')
        res.on('data', (chunk) => (text += chunk))
        res.on('end', () => resolve(JSON.parse(text)))
      })
      .on('error', reject)
  })
}

app.get('/users/:id', async (c) => c.json(await load(`/users/${c.req.param('id')}`)))

serve({ fetch: app.fetch, port: Number(process.env.PORT) })
