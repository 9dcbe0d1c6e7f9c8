const codes = new Map()

export function issueCode(email) {
  const code = String(Math.floor(Math.random() * 1e6)).padStart(6, '0')
  codes.set(email, code)
  setTimeout(() => codes.delete(email), 10 * 60_000).unref()
  return code
}
