import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { measure } from '../../measure.mjs'

/** Opens the server on this computer only; with --measure it sends the requests itself and closes the server. */
export async function drive(name, server) {
  const isMeasured = process.argv.includes('--measure')
  server.listen(isMeasured ? 0 : 8080, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${server.address().port}/`
  if (!isMeasured) {
    console.log(`${url} (each reload counts the listeners; stop with Ctrl+C)`)
    return
  }
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  await measure(name, () => request(url, agent), 1000)
  agent.destroy()
  server.close()
}

function request(url, agent) {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => response.resume().once('end', resolve).once('error', reject)).once('error', reject)
  })
}
