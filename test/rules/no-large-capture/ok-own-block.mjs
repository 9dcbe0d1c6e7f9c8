import { readFile } from 'node:fs/promises'
import { metrics } from './metrics.mjs'

export async function watchImport(path, jobId) {
  {
    const lines = await readFile(path, 'utf8')
    const count = ['\n', '\r'].map((mark) => lines.split(mark).length)
    await metrics.record(jobId, Math.max(...count))
  }
  setInterval(() => metrics.touch(jobId), 30_000)
}
