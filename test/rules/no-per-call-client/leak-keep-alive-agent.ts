import https from 'node:https'

/** Streams an artefact of the build server. */
export function downloadArtefact(path: string, onResponse: (status: number | undefined) => void): void {
  const agent = new https.Agent({ keepAlive: true, maxSockets: 4 }) // want no-per-call-client: "'https.Agent' HTTP agent is built on every call of 'downloadArtefact' and never closed: each keeps its idle keep-alive sockets and TLS sessions until the server closes them"
  https.get({ host: 'builds.example.com', path, agent }, (response) => {
    response.resume()
    onResponse(response.statusCode)
  })
}
