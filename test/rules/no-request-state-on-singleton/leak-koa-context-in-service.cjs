const Koa = require('koa')

const translator = {
  ctx: null,
  translate(key) {
    return this.ctx.i18n[key] ?? key
  },
}

const app = new Koa()

app.use(async (ctx, next) => {
  translator.ctx = ctx // want no-request-state-on-singleton: "'translator.ctx' keeps 'ctx' of the last request alive"
  await next()
})

app.listen(3000)
