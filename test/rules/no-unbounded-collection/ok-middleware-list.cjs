const stack = []

exports.use = function use(middleware) {
  stack.push(middleware)
  return this
}

exports.handle = async function handle(context) {
  for (const middleware of stack) await middleware(context)
}
