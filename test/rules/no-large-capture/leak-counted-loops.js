const lookups = new Map()
const RESOLUTION = 1 << 16

// Rows of a written number.
export function seed(name) {
  const people = []
  for (let i = 0; i < 20_000; i++) people.push({ id: i, name: `person ${i}` })
  const adults = [18, 21].map((age) => people.filter((person) => person.id % 100 >= age).length)
  lookups.set(name, () => adults[0]) // want no-large-capture: "never uses 'people' (≈ 960 KB) and keeps it"
}

// Up to a constant, by index.
export function gamma(name, exponent) {
  const table = []
  for (let i = 0; i < RESOLUTION; i += 1) table[i] = Math.pow(i / RESOLUTION, exponent)
  const ends = [0, RESOLUTION - 1].map((at) => table[at])
  lookups.set(name, () => ends[1]) // want no-large-capture: "never uses 'table' (≈ 524 KB) and keeps it"
}

// One list for each row.
export function noise(name, random) {
  const grid = []
  for (let y = 0; y < 256; y++) {
    const row = []
    for (let x = 0; x < 256; x++) row.push(random(x, y))
    grid.push(row)
  }
  const corners = [0, 255].map((at) => grid[at][at])
  lookups.set(name, () => corners[0]) // want no-large-capture: "never uses 'grid' (≈ 528 KB) and keeps it"
}

export function squares(name) {
  const grid = new Array(500).fill(null).map(() => {
    const row = new Array(500).fill(0)
    return row
  })
  const middle = [250].map((at) => grid[at][at])
  lookups.set(name, () => middle[0]) // want no-large-capture: "never uses 'grid' (≈ 2 MB) and keeps it"
}

export function ruler(name) {
  let text = ''
  for (let i = 0; i < 50_000; i++) text += '|....'
  const marks = [5, 10].map((at) => text.charAt(at))
  lookups.set(name, () => marks.join()) // want no-large-capture: "never uses 'text' (≈ 250 KB) and keeps it"
}
