// memory-leak/no-per-call-client
import Koa from 'koa'
import { Agent, request } from 'undici'

const app = new Koa()

app.use(async (ctx) => {
  const dispatcher = new Agent({ connect: { timeout: 2_000 } })
  const { statusCode, body } = await request(`${process.env.UPSTREAM_URL}${ctx.path}`, { dispatcher })
  ctx.status = statusCode
  ctx.body = await body.json()
})

app.listen(process.env.PORT)
