/** A file, or a part of one, that a command writes and nobody edits by hand. */
export interface Generated {
  /** From the project's root; `*` stands for the name of each rule. */
  readonly path: string
  readonly part: string
  /** Writes the file; with `--check` it only compares, and fails if the file is out of date. */
  readonly command: string
}

/** The one list of generated files: `npm run update` writes them, `npm run update -- --check` proves them. */
export const generated: readonly Generated[] = [
  { path: 'README.md', part: 'the table of rules', command: 'eslint-doc-generator' },
  { path: 'docs/rules/*.md', part: 'the head and the table of options', command: 'eslint-doc-generator' },
  { path: 'docs/rules/*.md', part: 'the table of measurements', command: 'node dist/src/dev/update-proof.js' },
  { path: 'docs/catalog.md', part: 'the page', command: 'node dist/src/dev/update-catalog.js' },
]
