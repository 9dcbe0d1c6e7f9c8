let parsed: Record<string, URL> = {}
let count = 0

export function parse(text: string): URL {
  const known = parsed[text]
  if (known) return known
  if (++count > 1000) {
    parsed = {}
    count = 0
  }
  return (parsed[text] = new URL(text))
}
