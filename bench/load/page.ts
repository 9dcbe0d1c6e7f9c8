import { relative } from 'node:path'
import { amount, patience, pause } from './load.js'
import type { Figures } from './judge.js'
import type { Measured } from './run.js'

export const pagePath = 'docs/load.md'

const titles = [
  'Program',
  'Version',
  'Requests',
  'Unanswered',
  'Sockets per 100 requests',
  'At its server',
  `After ${pause} s`,
  'Bytes per request',
  'Verdict',
]

function cells({ requests, unanswered, sockets, connections, later, bytes, verdict }: Figures): string[] {
  const whole = (value: number): string => Math.max(0, value).toFixed(0)
  const counts = [whole(unanswered), whole(sockets), whole(connections), whole(later)]
  // What a program that is clean seems to keep is its own code and tables, which come and go.
  return [String(requests), ...counts, bytes < 1000 ? 'none' : `${(bytes / 1000).toFixed(1)} KB`, verdict]
}

function rowOf({ program, version, result }: Measured): readonly [Measured['program'], string[]] {
  const text = 'figures' in result ? cells(result.figures) : ['absent' in result ? result.absent : result.failure]
  return [program, [version, ...text]]
}

/** The table for a terminal, in columns. */
export function tableOf(all: readonly Measured[]): string {
  const rows = [titles, ...all.map(rowOf).map(([{ name }, texts]) => [name, ...texts])]
  const widths = titles.map((_, i) =>
    Math.max(...rows.filter((row) => row.length === titles.length).map((row) => row[i]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((text, i) => text.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The page, with the table. */
export function pageOf(all: readonly Measured[]): string {
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`
  const rows = all.map(rowOf).map(([program, [version = '', ...texts]]) => {
    const file = relative('docs', program.file(version === 'leak' ? 'leak' : 'fixed')).replaceAll('\\', '/')
    return line([program.name, `[${version}](${file})`, ...texts])
  })
  return `# Load

<!-- Written by npm run prove:load -- --update. Do not edit. -->

Small servers as people write them, each once with a leak that a rule reports and once mended by a few lines, under load.
They talk to a real PostgreSQL, a real Redis and an HTTP server, all on one machine and over the loopback.

Measured on Node ${process.versions.node}. After ${amount.batch * amount.warmUp} requests that do not count come ${amount.batches} batches of ${amount.batch}.
After each batch a collection is forced and the open sockets, the connections at the server and the bytes are counted; the figures are the slope through these counts.

${line(titles)}
${line(titles.map(() => '---'))}
${rows.join('\n')}

- **Unanswered**: requests in a hundred that got no answer within ${patience / 1000} s.
- **Sockets per 100 requests**: how many more are open in the program after every hundred requests, while the load lasts.
- **At its server**: how many more connections the database, Redis or the HTTP server counts.
- **After ${pause} s**: how many of them are still open, in the program or at its server, when nothing was asked for so long.
- **Bytes per request**: what stays on the heap and beside it; nothing below 1 KB, where a program's own code and tables come and go.
- **Verdict**: \`leaks\` where most of it stays after the pause, \`churns\` where it is freed, \`starves\` where requests wait in vain, \`clean\` where nothing grows.

Where a figure is 25, the leak is on the way out of a failure, and every fourth request fails.
What churns has each connection open for some seconds: at a steady load, as many as requests come in that time.

The run ends with 1 if a version with a leak is clean, or a mended one is not. \`npm run prove:load\` repeats it; it needs \`initdb\`, \`postgres\` and \`redis-server\`, and leaves out what it cannot find.
[The programs](../bench/load/programs) are linted by a test: the rules report each leak, and nothing where it is mended.
`
}
