import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { ESLint } from 'eslint'
import { configOf } from './config.js'

/**
 * The time of our rules as a share of the time it takes to parse, both by ESLint's own statistics, so that the noise of a
 * busy machine falls on both alike. The median of some rounds over the files of some folders.
 *
 *     npm run bench:speed -- [--config recommended] [--rounds 5] [--max-share 0.05] [folder …]
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    config: { type: 'string', default: 'recommended' },
    rounds: { type: 'string', default: '5' },
    'max-share': { type: 'string' },
  },
})
const defaultFolders = ['src', 'rules', 'node_modules/eslint/lib', 'node_modules/@typescript-eslint']
const largest = 200_000

function scriptsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /(?<!\.d)\.[cm]?[jt]sx?$/.test(path) && !/\.min\./.test(path))
    .filter((path) => statSync(path).isFile() && statSync(path).size < largest)
}

/** Milliseconds of one round over all texts. */
async function measure(eslint: ESLint, texts: readonly Text[]): Promise<{ parse: number; rules: number }> {
  const sum = { parse: 0, rules: 0 }
  for (const { text, filePath } of texts) {
    for (const { stats } of await eslint.lintText(text, { filePath })) {
      for (const pass of stats?.times.passes ?? []) {
        sum.parse += pass.parse?.total ?? 0
        for (const { total } of Object.values(pass.rules ?? {})) sum.rules += total
      }
    }
  }
  return sum
}

interface Text {
  readonly text: string
  readonly filePath: string
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

const files = (positionals.length > 0 ? positionals : defaultFolders).flatMap(scriptsIn)
// A neutral name: by their own names some files would count as tests or scripts and be skipped.
const texts = files.map((path) => ({ text: readFileSync(path, 'utf8'), filePath: `src/measured${extname(path)}` }))
const lines = texts.reduce((sum, { text }) => sum + text.split('\n').length, 0)
const eslint = new ESLint({
  stats: true,
  ignore: false,
  allowInlineConfig: false,
  overrideConfigFile: true,
  overrideConfig: [configOf(values.config)],
})

const shares: number[] = []
for (let round = 1; round <= Number(values.rounds); round++) {
  const { parse, rules } = await measure(eslint, texts)
  shares.push(rules / parse)
  console.log(`round ${round}: parse ${parse.toFixed(0)} ms, rules ${rules.toFixed(0)} ms, ${percent(rules / parse)}`)
}
const median = shares.sort((a, b) => a - b)[Math.floor(shares.length / 2)] ?? NaN
console.log(
  `${files.length} files, ${lines} lines, ${values.config}: rule time is ${percent(median)} of parse time (median)`,
)
const limit = values['max-share']
if (limit !== undefined && !(median <= Number(limit))) {
  console.error(`That is above ${percent(Number(limit))}.`)
  process.exitCode = 1
}
