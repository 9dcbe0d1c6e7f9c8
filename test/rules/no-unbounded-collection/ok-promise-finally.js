const inFlight = new Map()

export function load(documentId) {
  const known = inFlight.get(documentId)
  if (known) return known
  const loading = fetch(`/documents/${documentId}`)
    .then((response) => response.json())
    .finally(() => inFlight.delete(documentId))
  inFlight.set(documentId, loading)
  return loading
}
