import { SingleBar } from 'cli-progress'

/** Shows how many files are done. */
export interface Progress {
  advance(): void
  stop(): void
}

/** Starts a bar on stderr, or none where nobody watches: in CI and in pipes. */
export function startProgress(total: number): Progress {
  const watched = process.stderr.isTTY && !process.env['CI'] && total > 1
  if (!watched) return { advance() {}, stop() {} }
  const bar = new SingleBar({
    stream: process.stderr,
    format: 'checking [{bar}] {value}/{total}',
    clearOnComplete: true,
    // Ctrl-C ends the process at once, so nothing of the terminal may need putting back:
    // no handler, no hidden cursor, no change to line wrapping.
    gracefulExit: false,
    hideCursor: false,
    linewrap: true,
  })
  bar.start(total, 0)
  return { advance: () => bar.increment(), stop: () => bar.stop() }
}
