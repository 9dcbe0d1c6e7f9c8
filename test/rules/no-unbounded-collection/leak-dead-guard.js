const previews = new Map()

export async function previewOf(messageId, link) {
  const known = previews.get(messageId)
  if (known) return known
  const preview = await (await fetch(`/preview?link=${encodeURIComponent(link)}`)).json()
  if (previews.length > 500) previews.clear()
  previews.set(messageId, preview) // want no-unbounded-collection: "and the test around 'previews.clear()' on line 7 never holds"
  return preview
}
