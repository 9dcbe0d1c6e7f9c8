import { pipeline } from 'node:stream/promises'
import { createWriteStream } from 'node:fs'
import { request } from 'undici'
import { parse } from './parse.js'

export async function getUser(id) {
  const { statusCode, body } = await request(`https://api.example.org/users/${id}`)
  if (statusCode !== 200) {
    await body.dump()
    throw new Error(`status ${statusCode}`)
  }
  return body.json()
}

export async function exists(id) {
  const { statusCode } = await request(`https://api.example.org/users/${id}`, { method: 'HEAD' })
  return statusCode === 200
}

export async function save(url, path) {
  const { body } = await request(url)
  await pipeline(body, createWriteStream(path))
}

export async function lines(url) {
  const { body, statusCode } = await request(url)
  if (statusCode === 204) return []
  const found = []
  for await (const chunk of body) found.push(...String(chunk).split('\n'))
  return found
}

export async function open(url) {
  const response = await request(url)
  if (response.statusCode >= 400) throw new Error(await response.body.text())
  return response
}

export async function feed(url) {
  return parse(await request(url))
}

async function failed(response) {
  return new Error(`${response.statusCode}: ${await response.body.text()}`)
}

export async function load(url) {
  const response = await request(url)
  if (response.statusCode !== 200) throw await failed(response)
  return response.body.arrayBuffer()
}

export async function limited(url, signal) {
  const controller = new AbortController()
  const { headers, body } = await request(url, { signal: controller.signal })
  if (Number(headers['content-length']) > 1_000_000) {
    controller.abort()
    return null
  }
  return body.text()
}
