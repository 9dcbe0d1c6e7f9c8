import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { generated } from '../src/dev/generated.js'

it('finds every generated file up to date', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/src/dev/update.js', '--check'], {
    encoding: 'utf8',
  })
  expect(status, stdout + stderr).toBe(0)
})

it.each(generated)('$path is there', ({ path }) => {
  expect(existsSync(path.split('*')[0]!)).toBe(true)
})
