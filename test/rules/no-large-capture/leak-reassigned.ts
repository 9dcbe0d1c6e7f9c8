import { readFileSync } from 'node:fs'

interface Place {
  readonly name: string
  readonly country: string
  readonly score?: number
}

const titles = new Map<string, () => string>()

export function rank(path: string): void {
  let places = JSON.parse(readFileSync(path, 'utf8')) as Place[]
  places = places.map((place) => ({ ...place, score: place.name.length }))
  places = places.sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
  const best = ['FR', 'NL'].map((country) => places.find((place) => place.country === country)?.name)
  titles.set(path, () => `${path}: ${best.join()}`) // want no-large-capture: "never uses 'places' (the contents of a file) and keeps it"
}
