import Koa from 'koa'
import { Agent, request } from 'undici'

const app = new Koa()
const dispatcher = new Agent({ connect: { timeout: 2_000 } })

app.use(async (ctx) => {
  const { statusCode, body } = await request(`${process.env.UPSTREAM_URL}${ctx.path}`, { dispatcher })
  ctx.status = statusCode
  ctx.body = await body.json()
})

app.listen(process.env.PORT)
