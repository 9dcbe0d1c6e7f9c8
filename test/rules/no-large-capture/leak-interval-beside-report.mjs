import { readFile } from 'node:fs/promises'
import { metrics } from './metrics.mjs'

export async function watchImport(path, jobId) {
  const lines = (await readFile(path, 'utf8'))
  const count = ['\n', '\r'].map((mark) => lines.split(mark).length)
  await metrics.record(jobId, Math.max(...count))

  // Only needs the id.
  setInterval(() => metrics.touch(jobId), 30_000) // want no-large-capture: "Interval never uses 'lines' (the contents of a file) and keeps it: the callback on line 6 mentions it"
}
