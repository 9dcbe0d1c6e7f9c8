import type { TSESLint } from '@typescript-eslint/utils'
import { indexRows, type RowIndex } from '../match/rows.js'
import { type KindTests, kindTests } from './kinds.js'
import { rowsOf, type Settings } from './settings.js'

const MINIFIED_LINE = 400
const MINIFIED_SIZE = 5_000
const indexes = new WeakMap<Settings, RowIndex>()
const tests = new WeakMap<RowIndex, KindTests>()
const BUILT_IN = indexRows([])

/** The catalogue with the user's rows in front, indexed once per settings. */
export function rowIndexOf(settings: Settings): RowIndex {
  const rows = rowsOf(settings)
  if (rows.length === 0) return BUILT_IN
  const index = indexes.get(settings) ?? indexRows(rows)
  indexes.set(settings, index)
  return index
}

/** What tells the kinds of an index in a text, made once. */
export function testsOf(rows: RowIndex): KindTests {
  const known = tests.get(rows) ?? kindTests(rows)
  tests.set(rows, known)
  return known
}

/** Whether a file is minified: nobody reads findings there. */
export function isMinified({ text, lines }: Readonly<TSESLint.SourceCode>): boolean {
  return text.length > MINIFIED_SIZE && text.length / lines.length > MINIFIED_LINE
}
