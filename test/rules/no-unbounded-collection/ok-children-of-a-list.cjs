const { spawn } = require('node:child_process')
const commands = require('./commands.json')

const running = []

function startAll() {
  for (const { bin, args } of commands) {
    const child = spawn(bin, args)
    running.push(child)
    child.on('exit', (code) => console.info(bin, code))
  }
}

process.on('SIGTERM', () => running.forEach((child) => child.kill()))
startAll()
