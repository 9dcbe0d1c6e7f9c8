import { spawnSync } from 'node:child_process'
import { delimiter, resolve } from 'node:path'
import { generated } from './generated.js'

/** `npm run update [-- --check]`: runs each command of the list once, from the project's root. */
const check = process.argv.includes('--check')
const path = [resolve('node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter)

for (const command of new Set(generated.map((file) => file.command))) {
  const line = check ? `${command} --check` : command
  const { status } = spawnSync(line, { shell: true, stdio: 'inherit', env: { ...process.env, PATH: path } })
  if (status === 0) continue
  const files = generated.filter((file) => file.command === command).map((file) => `${file.path} (${file.part})`)
  console.error(
    `'${line}' failed for ${files.join(', ')}.${check ? " Run 'npm run update' and commit what it writes." : ''}`,
  )
  process.exitCode = 1
}
