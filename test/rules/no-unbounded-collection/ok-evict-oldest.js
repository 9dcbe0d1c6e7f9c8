const thumbnails = new Map()
const MOST = 200

export async function thumbnail(imageId) {
  const known = thumbnails.get(imageId)
  if (known) return known
  const image = await (await fetch(`/thumbnails/${imageId}`)).blob()
  thumbnails.set(imageId, image)
  if (thumbnails.size > MOST) thumbnails.delete(thumbnails.keys().next().value)
  return image
}
