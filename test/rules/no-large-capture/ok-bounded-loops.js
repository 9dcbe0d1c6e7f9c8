const lookups = new Map()
const DAYS = 365

export function calendar(name) {
  const days = []
  for (let i = 0; i < DAYS; i++) days.push(i)
  const ends = [0, 364].map((at) => days[at])
  lookups.set(name, () => ends[0])
}

// Few pass.
export function primes(name, isPrime) {
  const found = []
  for (let i = 0; i < 1_000_000; i++) if (isPrime(i)) found.push(i)
  const ends = [0, 1].map((at) => found[at])
  lookups.set(name, () => ends[0])
}

// It ends when there is no more.
export function drain(name, next) {
  const found = []
  for (let i = 0; i < 1_000_000; i++) {
    const value = next()
    if (value === null) break
    found.push(value)
  }
  const ends = [0, 1].map((at) => found[at])
  lookups.set(name, () => ends[0])
}

// The last ten.
export function recent(name, next) {
  const ring = []
  for (let i = 0; i < 1_000_000; i++) {
    ring.push(next(i))
    if (ring.length > 10) ring.shift()
  }
  const ends = [0, 9].map((at) => ring[at])
  lookups.set(name, () => ends[0])
}

// The same few keys again and again.
export function dice(name) {
  const counts = {}
  const faces = new Set()
  for (let i = 0; i < 1_000_000; i++) {
    counts[i % 6] = i
    faces.add(Math.floor(Math.random() * 6))
  }
  const both = [0, 1].filter((face) => faces.has(face) && face in counts)
  lookups.set(name, () => both.length)
}

// One list, a hundred times.
export function repeated(name) {
  const row = new Array(2_000).fill(0)
  const rows = []
  for (let i = 0; i < 100; i++) rows.push(row)
  const ends = [0, 99].map((at) => rows[at].length)
  lookups.set(name, () => ends[0])
}
