import { spawnSync } from 'node:child_process'
import { Refusal, scaffold } from './scaffold.js'

/** `npm run new -- no-some-rule`: writes the files of a new rule and brings the generated ones up to date. */
try {
  for (const path of scaffold(process.cwd(), process.argv.slice(2))) console.log(`wrote ${path}`)
  process.exitCode = spawnSync('npm run --silent update', { shell: true, stdio: 'inherit' }).status ?? 1
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
