const values = new Map<string, number>()

// What the keys are only the callers know: { confidence: 'possible' } reports it.
export function measured(key: string, measure: (key: string) => number): number {
  const known = values.get(key)
  if (known !== undefined) return known
  const value = measure(key)
  values.set(key, value)
  return value
}
