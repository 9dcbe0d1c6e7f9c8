import { createInterface } from 'node:readline'

const lines = []
const words = {}
const input = createInterface({ input: process.stdin })

input.on('line', (line) => {
  lines.push(line)
  for (const word of line.split(' ')) words[word] = (words[word] ?? 0) + 1
})
input.on('close', () => console.log(lines.length, words))
