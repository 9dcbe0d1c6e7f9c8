const { program } = require('commander')
const { createServer } = require('./server')
const { version } = require('./package.json')

async function serve(root, options) {
  const server = createServer(root, { cors: options.cors })
  await new Promise((resolve) => server.listen(options.port, resolve))
  console.log(`serving ${root} on :${options.port}`)

  process.on('SIGINT', () => {
    console.log('bye')
    server.close(() => process.exit(0))
  })
  process.on('SIGHUP', () => server.reload(root))
}

program.name('tiny-serve').version(version)

program
  .command('serve [root]', { isDefault: true })
  .option('-p, --port <number>', 'port to listen on', Number, 8080)
  .option('--cors', 'send CORS headers', false)
  .action((root = '.', options) => serve(root, options))

program.on('command:*', ([name]) => {
  console.error('unknown command %s', name)
  process.exitCode = 2
})

program.parseAsync(process.argv)
