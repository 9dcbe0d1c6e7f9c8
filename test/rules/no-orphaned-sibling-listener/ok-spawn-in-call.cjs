const { spawn } = require('child_process')

module.exports = function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve(args)
      else reject(new Error(command + ' exited with ' + code))
    })
  })
}
