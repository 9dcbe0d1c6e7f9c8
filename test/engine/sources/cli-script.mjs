#!/usr/bin/env node
import { createInterface } from 'node:readline'
import { spawn } from 'node:child_process'

const lines = createInterface({ input: process.stdin })

async function main(args) {
  process.on('SIGINT', () => exit(args))
  lines.on('line', (line) => run(line))
}

function run(line) {
  const child = spawn('sh', ['-c', line])
  child.on('error', () => report(line))
  child.stdout.on('data', (chunk) => process.stdout.write(chunk))
  process.once('SIGTERM', () => child.kill())
  process.on('SIGHUP', hangUp)
  child.on('exit', () => process.off('SIGHUP', hangUp))

  function hangUp() {
    child.kill('SIGHUP')
  }
}

function exit(code) {
  process.exit(code)
}

main(process.argv.slice(2)).catch(exit)
