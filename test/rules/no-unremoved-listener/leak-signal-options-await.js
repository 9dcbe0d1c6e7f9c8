import { spawn } from 'node:child_process'
import { once } from 'node:events'

function parseVersion(text) {
  const match = /(\d+)\.(\d+)/.exec(text)
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : null
}

export async function ffprobe(file, options = {}) {
  const child = spawn('ffprobe', ['-v', 'quiet', '-print_format', 'json', '-show_format', file])

  options.signal?.addEventListener('abort', () => child.kill('SIGTERM')) // want no-unremoved-listener: "'abort' listener on 'options.signal'"

  let json = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (chunk) => {
    json += chunk
  })

  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`ffprobe ended with ${code}`)
  const probe = JSON.parse(json)
  return { ...probe.format, version: parseVersion(probe.format.format_name) }
}
