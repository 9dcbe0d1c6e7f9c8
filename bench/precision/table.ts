/** Tables as text: a line of column names, then one line per row, cells divided by tabs. They sort and diff line by line. */
export type Row<C extends string> = Readonly<Record<C, string>>

/**
 * @param source what errors call the text
 * @throws Error that names the line where a row has more or fewer cells than there are columns, or the columns differ.
 */
export function parseTable<C extends string>(text: string, columns: readonly C[], source: string): Row<C>[] {
  const [head, ...lines] = text.replaceAll('\r\n', '\n').split('\n')
  if (head !== columns.join('\t')) throw new Error(`${source}:1: the columns must be ${columns.join(', ')}`)
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return []
    const cells = line.split('\t')
    if (cells.length !== columns.length) {
      throw new Error(`${source}:${i + 2}: ${cells.length} cells instead of ${columns.length}`)
    }
    return [Object.fromEntries(columns.map((column, at) => [column, cells[at]?.trim() ?? ''])) as Row<C>]
  })
}

export function renderTable<C extends string>(columns: readonly C[], rows: readonly Row<C>[]): string {
  const lines = rows.map((row) => columns.map((column) => row[column].replace(/\s+/g, ' ').trim()).join('\t'))
  return [columns.join('\t'), ...lines, ''].join('\n')
}

/** The order of a table's rows: the same on every machine. */
export function byPlace<
  T extends { repository: string; path: string; line: number; rule: string; fingerprint: string },
>(a: T, b: T): number {
  return (
    compare(a.repository, b.repository) ||
    compare(a.path, b.path) ||
    a.line - b.line ||
    compare(a.rule, b.rule) ||
    compare(a.fingerprint, b.fingerprint)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
