import axios from 'axios'
import { createWriteStream } from 'node:fs'

const api = axios.create({ baseURL: 'https://files.example.org' })

export async function download(name: string, limit: number): Promise<void> {
  const response = await api.get(`/files/${name}`, { responseType: 'stream' }) // want no-unconsumed-body: "Call 'response.data.destroy()' there."
  if (Number(response.headers['content-length']) > limit) {
    throw new Error(`${name} is too large`)
  }
  response.data.pipe(createWriteStream(name))
}
