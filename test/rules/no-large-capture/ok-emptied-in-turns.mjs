import { bus } from './bus.mjs'

// The batch never has more than a hundred.
export async function copy(rows, sink, name) {
  const batch = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < 100) continue
    await sink.write(batch.map((one) => [one, batch.length]))
    batch.length = 0
  }
  bus.on('stats', () => console.log(name))
}

// What is added to the text is taken away from it line by line.
export function readLines(stream, name, onLine) {
  let rest = ''
  stream.on('data', (chunk) => {
    rest += chunk
    const lines = rest.split('\n')
    rest = lines.pop()
    for (const line of lines) onLine(line)
  })
  bus.on('stats', () => console.log(name))
}

// A new list for each page.
export async function pages(load, sink, name) {
  let page = []
  for await (const row of load()) {
    page.push(row)
    if (page.length === 50) {
      sink.add(page)
      page = []
    }
  }
  const rest = ['a', 'b'].filter((kind) => page.some((row) => row.kind === kind))
  bus.on('stats', () => console.log(name, rest.length))
}
