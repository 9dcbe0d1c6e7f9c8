const Koa = require('koa')
const { EventEmitter } = require('node:events')

const queries = new EventEmitter()
const app = new Koa()

app.use(async function countQueries(ctx, next) {
  let n = 0
  const count = ({ requestId }) => {
    if (requestId === ctx.state.requestId) n++
  }

  queries.on('query', count)
  try {
    await next()
  } finally {
    queries.off('query', count)
    ctx.set('x-queries', String(n))
  }
})

app.use(async (ctx) => {
  const { rows } = await ctx.app.context.db.query('select now()', (q) => queries.emit('query', q))
  ctx.body = rows
})

module.exports = app
