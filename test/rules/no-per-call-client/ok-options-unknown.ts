import https from 'node:https'
import { options } from './tls-options.js'

export function get(path: string, done: (status: number | undefined) => void): void {
  const agent = new https.Agent({ ...options })
  https.get({ host: 'internal', path, agent }, (response) => {
    response.resume()
    done(response.statusCode)
  })
}
