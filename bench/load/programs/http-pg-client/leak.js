// memory-leak/no-per-call-client
const http = require('node:http')
const { Client } = require('pg')

async function orderOf(id) {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query('SELECT id, item, price FROM orders WHERE id = $1', [id])
  await client.end()
  return rows[0]
}

const server = http.createServer(async (req, res) => {
  try {
    const order = await orderOf(req.url.split('/').pop())
    res.writeHead(order ? 200 : 404, { 'content-type': 'application/json' })
    res.end(JSON.stringify(order ?? { error: 'no such order' }))
  } catch (error) {
    res.writeHead(400, { 'content-type': 'application/json' })
    res.end(JSON.stringify({ error: error.message }))
  }
})

server.listen(process.env.PORT)
