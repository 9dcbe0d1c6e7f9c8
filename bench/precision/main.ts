import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { fingerprinted, parseFindings, renderFindings, type Finding } from './findings.js'
import { addToLedger, mergeSheets, parseLedger, parseSheet, renderLedger, renderSheet, unjudged } from './ledger.js'
import type { Preset } from './lint.js'
import { type Project, readProjects } from './projects.js'
import { lintProjects } from './run.js'
import { renderForReader, sheetRows } from './sheet.js'
import { findSource } from './sources.js'
import { outcomeOf, printRun } from './summary.js'

/** The precision ledger: see bench/precision/README.md. */
const FOLDER = 'bench/precision'
const LEDGER = `${FOLDER}/ledger.tsv`
const storeOf = (preset: Preset): string => `${FOLDER}/findings.${preset}.tsv`

interface Options {
  readonly strict?: boolean
  readonly update?: boolean
  readonly sheet?: string
  readonly project?: readonly string[]
}

const read = (path: string): string => readFileSync(path, 'utf8')
const readLedger = (): ReturnType<typeof parseLedger> => parseLedger(read(LEDGER), LEDGER)

const program = new Command('precision')
program
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .description('Lints pinned public projects and compares the findings with the verdicts in the ledger.')
  .option('--strict', 'the preset strict instead of recommended')
  .option('--update', 'store the findings, for the difference that the next run shows')
  .option('--sheet <name>', 'write the unjudged findings for a reader, as <name>.txt to read and <name>.tsv to fill in')
  .option('--project <owner/name...>', 'these projects only')
  .action(run)
program
  .command('merge <first.tsv> <second.tsv>')
  .description('add the verdicts of two readers to the ledger')
  .action(merge)

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

async function run(options: Options): Promise<void> {
  const start = performance.now()
  const preset = options.strict === true ? 'strict' : 'recommended'
  const chosen = chosenProjects(options.project)
  const sources = chosen.map((project) => ({
    project,
    ...findSource(project, process.env['MEMORY_LEAK_SOURCES']),
  }))
  const found = sources.flatMap((source) => ('gitDir' in source ? [source] : []))
  const skipped = sources.flatMap((source) =>
    'gitDir' in source ? [] : [{ repository: source.project.repository, missing: source.missing }],
  )
  const linted = await lintProjects(found, preset)
  const findings = fingerprinted(linted.flatMap((project) => project.findings))
  const ledger = readLedger()
  const store = storeOf(preset)
  const earlier = existsSync(store) ? parseFindings(read(store), store) : null

  const all = { linted, skipped, findings, ledger, earlier }
  printRun(all)
  const { text, code } = outcomeOf(all)
  console.log(`${preset}, ${((performance.now() - start) / 1000).toFixed(0)} s: ${text}`)
  process.exitCode = code

  if (options.update === true) {
    const repositories = new Set(linted.map(({ repository }) => repository))
    const others = (earlier ?? []).filter(({ repository }) => !repositories.has(repository))
    writeFileSync(store, renderFindings([...others, ...findings]))
  }
  if (options.sheet !== undefined) writeSheet(options.sheet, unjudged(findings, ledger), found)
}

function chosenProjects(names: readonly string[] | undefined): Project[] {
  const projects = readProjects(`${FOLDER}/projects.json`)
  if (names === undefined) return projects
  return names.map((name) => {
    const project = projects.find(({ repository }) => repository === name)
    if (project === undefined) throw new Error(`${name} is not in ${FOLDER}/projects.json`)
    return project
  })
}

function writeSheet(
  name: string,
  findings: readonly Finding[],
  sources: readonly { readonly project: Project; readonly gitDir: string }[],
): void {
  const commits = new Map(sources.map(({ project }) => [project.repository, project.commit]))
  const texts = findings.map((finding) => {
    const source = sources.find(({ project }) => project.repository === finding.repository)
    return source === undefined ? '' : renderForReader(finding, source.project.commit, source.gitDir)
  })
  writeFileSync(`${name}.txt`, `${texts.join('\n')}\n`)
  writeFileSync(`${name}.tsv`, renderSheet(sheetRows(findings, (repository) => commits.get(repository) ?? '')))
  console.log(`${findings.length} findings to judge: read ${name}.txt, fill in ${name}.tsv`)
}

function merge(first: string, second: string): void {
  const { judged, open } = mergeSheets(parseSheet(read(first), first), parseSheet(read(second), second))
  writeFileSync(LEDGER, renderLedger(addToLedger(readLedger(), judged)))
  const debatable = judged.filter((row) => row.first !== row.second)
  for (const row of debatable) {
    console.log(`readers differ ${row.repository} ${row.path}:${row.line}: ${row.first}, ${row.second}: ${row.reason}`)
  }
  for (const row of open) console.log(`left open ${row.repository} ${row.path}:${row.line} ${row.fingerprint}`)
  console.log(`${judged.length} verdicts added, ${debatable.length} of them debated, ${open.length} left open`)
}
