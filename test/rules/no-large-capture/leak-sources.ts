import { randomBytes } from 'node:crypto'
import { XMLParser } from 'fast-xml-parser'
import got from 'got'
import { Client } from 'pg'

const client = new Client()
const labels = new Map<string, () => string>()

export async function orders(name: string): Promise<void> {
  const result = await client.query<{ total: number }>('SELECT * FROM orders')
  const totals = [0, 1].map((at) => result.rows[at]?.total)
  labels.set(name, () => `${name}: ${totals.join()}`) // want no-large-capture: "never uses 'result' (the rows of a query) and keeps it"
}

export async function catalogue(name: string, url: string): Promise<void> {
  const items = await got(url).json<{ price: number }[]>()
  const prices = [0, 1].map((at) => items[at]?.price)
  labels.set(name, () => `${name}: ${prices.join()}`) // want no-large-capture: "never uses 'items' (a response body) and keeps it"
}

export function feed(name: string, xml: string): void {
  const parsed = new XMLParser().parse(xml) as Record<string, unknown>
  const known = ['rss', 'feed'].filter((root) => root in parsed)
  labels.set(name, () => `${name}: ${known.join()}`) // want no-large-capture: "never uses 'parsed' (a parsed document) and keeps it"
}

export function fingerprint(name: string): void {
  const image = new ImageData(1920, 1080)
  const first = [0, 1].map((at) => image.data[at])
  labels.set(name, () => `${name}: ${first.join()}`) // want no-large-capture: "never uses 'image' (≈ 8.3 MB) and keeps it"
}

export function thumbnail(name: string, source: CanvasImageSource, width: number): void {
  const canvas = document.createElement('canvas')
  canvas.width = width
  const draw = (): void => canvas.getContext('2d')?.drawImage(source, 0, 0)
  draw()
  labels.set(name, () => `${name}: ${width}`) // want no-large-capture: "never uses 'canvas' (a canvas) and keeps it"
}

export function pad(name: string): void {
  const secret = randomBytes(512 * 1024)
  const heads = [0, 1].map((at) => secret[at])
  labels.set(name, () => `${name}: ${heads.join()}`) // want no-large-capture: "never uses 'secret' (≈ 524 KB) and keeps it"
}

export async function attach(name: string, file: File): Promise<void> {
  const text = await file.text()
  const marks = [';', ','].map((mark) => text.split(mark).length)
  labels.set(name, () => `${name}: ${marks.join()}`) // want no-large-capture: "never uses 'text' (the contents of a file) and keeps it"
}

export function preview(name: string, file: File): void {
  const reader = new FileReader()
  reader.onload = () => {
    const url = String(reader.result)
    labels.set(name, () => `${name}: ${url.length}`) // want no-large-capture: "never uses 'reader' (the contents of a file) and keeps it"
  }
  labels.set(`${name}:pending`, () => name) // want no-large-capture: "never uses 'reader' (the contents of a file) and keeps it"
  reader.readAsDataURL(file)
}
