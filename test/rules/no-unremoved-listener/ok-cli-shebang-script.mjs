#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { watch } from 'node:fs/promises'
import process, { argv } from 'node:process'

const [dir = 'src', command = 'npm test'] = argv.slice(2)

function run(command, reason) {
  console.log('> %s (%s)', command, reason)
  const child = spawn(command, { shell: true, stdio: 'inherit' })
  const forward = (signal) => child.kill(signal)

  process.on('SIGINT', forward)
  process.on('exit', () => child.kill())
  return child
}

async function once(dir) {
  for await (const { filename } of watch(dir, { recursive: true })) {
    if (filename?.endsWith('.js')) return filename
  }
}

const changed = await once(dir)
const child = run(command, `${changed} changed`)
child.on('close', (code) => {
  process.exitCode = code ?? 1
})
