import slugify from 'slugify'

const slugs = new Map<string, string>()

function slugOf(text: string): string {
  const known = slugs.get(text)
  if (known !== undefined) return known
  const slug = `h-${slugify(text, { lower: true })}`
  slugs.set(text, slug) // want no-unbounded-collection: "'slugs' gets an entry on every call of 'headingSlug'"
  return slug
}

export function headingSlug(node: { readonly textContent: string }, index = 0): string {
  const slug = slugOf(node.textContent)
  return index === 0 ? slug : `${slug}-${String(index)}`
}
