import Koa from 'koa'
import Router from '@koa/router'
import proc from 'node:process'
import { compileTemplate } from './templates.mjs'

const app = new Koa()
const router = new Router({ prefix: '/v2' })

router.get('/pages/:slug', async (ctx) => {
  const html = await compileTemplate(ctx.params.slug)
  ctx.type = 'html'
  ctx.body = html
})

app.use(async (ctx, next) => {
  const warnings = []
  proc.on('warning', (w) => { // want no-unremoved-listener: "'warning' listener on 'proc'"
    warnings.push(w.message)
    ctx.set('x-warnings', String(warnings.length))
  })
  await next()
})

app.use(router.routes())
app.use(router.allowedMethods())

export default app
