import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { catalogPage, catalogPath } from './catalog-page.js'

/** `npm run update` runs it: the printed catalogue. With `--check` it only compares. */
const check = process.argv.includes('--check')
const page = catalogPage()
const isCurrent = existsSync(catalogPath) && readFileSync(catalogPath, 'utf8') === page
if (!isCurrent && check) {
  console.error(`Out of date: ${catalogPath}`)
  process.exitCode = 1
} else if (!isCurrent) writeFileSync(catalogPath, page)
