import { describe, expect, it } from 'vitest'
import type { Step } from '../src/answers/index.js'
import { parsePath, renderPath } from '../src/report/path.js'

const step = (label: string, line: number | null): Step => ({ edge: 'value', label, line })

describe('the path grammar', () => {
  it('renders every step with its line, a root of another file without', () => {
    const steps = [step('window', null), step('listener', 7), step('this (Chart)', 3)]
    expect(renderPath({ kind: 'path', steps })).toBe('window → listener:7 → this (Chart):3')
  })
  it('cuts a path of more than five steps in the middle', () => {
    const steps = ['a', 'b', 'c', 'd', 'e', 'f'].map((label, i) => step(label, i + 1))
    expect(renderPath({ kind: 'path', steps })).toBe('a:1 → b:2 → … → e:5 → f:6')
  })
  it('is read back as it was written', () => {
    const steps = [step('bus', 2), step('listener', 10), step('a[0]', null)]
    expect(parsePath(renderPath({ kind: 'path', steps }))).toEqual(steps.map(({ label, line }) => ({ label, line })))
  })
  it('is not found in other text', () => {
    expect(parsePath('no path here')).toBeNull()
  })
})
