import type { RetentionPath, Step } from '../answers/index.js'

const ARROW = ' → '
const MAX_STEPS = 5

/**
 * The grammar of a retention path as text, in which it travels inside a message:
 *
 *     path = step { " → " step }        step = label [ ":" line ] | "…"
 *
 * Every step after the first carries its line; a path of more than five steps is cut in the middle.
 */
export function renderPath(path: RetentionPath): string {
  const steps = path.steps.map(renderStep)
  if (steps.length <= MAX_STEPS) return steps.join(ARROW)
  return [...steps.slice(0, 2), '…', ...steps.slice(-2)].join(ARROW)
}

function renderStep(step: Step): string {
  return step.line === null ? step.label : `${step.label}:${String(step.line)}`
}

/** The steps of a rendered path as label and line; null where the text holds no path. */
export function parsePath(text: string): { readonly label: string; readonly line: number | null }[] | null {
  const steps = text.split(ARROW)
  if (steps.length < 2) return null
  return steps.map((step) => {
    const [, label, line] = /^(.*?)(?::(\d+))?$/.exec(step) ?? []
    return { label: label ?? step, line: line === undefined ? null : Number(line) }
  })
}
