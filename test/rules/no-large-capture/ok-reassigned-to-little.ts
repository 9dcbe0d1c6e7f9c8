import { readFileSync } from 'node:fs'

interface Place {
  readonly name: string
  readonly country: string
}

const titles = new Map<string, () => string>()

export function best(path: string): void {
  let places = JSON.parse(readFileSync(path, 'utf8')) as Place[]
  places = places.slice(0, 10)
  const found = ['FR', 'NL'].map((country) => places.find((place) => place.country === country)?.name)
  titles.set(path, () => `${path}: ${found.join()}`)
}

export function names(path: string): void {
  let places: (Place | string)[] = JSON.parse(readFileSync(path, 'utf8')) as Place[]
  places = places.map((place) => (typeof place === 'string' ? place : place.name))
  const found = ['Paris', 'Delft'].filter((name) => places.includes(name))
  titles.set(path, () => `${path}: ${found.join()}`)
}
