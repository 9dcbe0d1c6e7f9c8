import { Hono } from 'hono'
import postgres from 'postgres'

const app = new Hono()

app.get('/orders/:id', async (c) => {
  const sql = postgres(c.env.HYPERDRIVE.connectionString)
  return c.json(await sql`select * from orders where id = ${c.req.param('id')}`)
})

export default app
