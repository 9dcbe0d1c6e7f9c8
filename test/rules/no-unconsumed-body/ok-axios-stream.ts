import axios from 'axios'
import { createWriteStream } from 'node:fs'

const api = axios.create({ baseURL: 'https://files.example.org' })

export async function download(name: string, limit: number): Promise<void> {
  const { data, headers } = await api.get(`/files/${name}`, { responseType: 'stream' })
  if (Number(headers['content-length']) > limit) {
    data.destroy()
    throw new Error(`${name} is too large`)
  }
  data.pipe(createWriteStream(name))
}

// The whole body is read before the promise settles.
export async function getUser(id: string): Promise<unknown> {
  const response = await api.get(`/users/${id}`)
  if (response.status !== 200) throw new Error('no such user')
  return response.data
}

// fetch() lets go of a body that nobody reads when its response is collected.
export async function isUp(url: string): Promise<boolean> {
  const response = await fetch(url)
  return response.ok
}
