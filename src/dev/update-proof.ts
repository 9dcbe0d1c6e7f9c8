import { renderAll } from './proof.js'

/** `npm run update` runs it: the tables of measurements, from the stored file. It measures nothing. */
const check = process.argv.includes('--check')
const changed = renderAll(process.cwd(), !check)
if (check && changed.length > 0) {
  console.error(`Out of date: ${changed.join(', ')}`)
  process.exitCode = 1
}
