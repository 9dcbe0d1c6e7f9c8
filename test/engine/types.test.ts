import { expect, it } from 'vitest'
import { lint } from '../harness/lint.js'

const decoded = `
declare function decode(file: string): Promise<AudioBuffer>
const players = new Map<string, () => void>()

export async function load(file: string) {
  const sound = await decode(file)
  const peaks = [0, 1].map((channel) => Math.max(...sound.getChannelData(channel)))
  players.set(file, () => console.log(file, peaks))
}
`

it('takes sizes from types where the parser gives them', () => {
  const rules = { 'memory-leak/no-large-capture': 'error' } as const
  expect(lint(decoded, 'players.ts', rules, 'typed').map(({ message }) => message)).toEqual([
    "Function kept in 'players' never uses 'sound' (decoded audio) and keeps it: the callback on line 7 mentions it, and both share one scope: players:3 → function:8 → sound:6. Give the value a block or a function of its own.",
  ])
  expect(lint(decoded, 'players.ts', rules, 'typescript')).toEqual([])
})
