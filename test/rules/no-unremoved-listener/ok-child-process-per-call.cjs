const { spawn, fork } = require('node:child_process')
const { Buffer } = require('node:buffer')

function git(args, { cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    const out = []
    const err = []
    child.stdout.on('data', (chunk) => out.push(chunk))
    child.stderr.on('data', (chunk) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString('utf8').trim())
      else reject(new Error(Buffer.concat(err).toString('utf8')))
    })
  })
}

exports.currentBranch = (cwd) => git(['rev-parse', '--abbrev-ref', 'HEAD'], { cwd })

exports.isolate = function isolate(script, input) {
  const worker = fork(script)
  const stop = () => worker.kill()
  process.on('exit', stop)
  worker.on('exit', () => process.off('exit', stop))
  worker.send(input)
  return new Promise((resolve) => worker.once('message', resolve))
}
