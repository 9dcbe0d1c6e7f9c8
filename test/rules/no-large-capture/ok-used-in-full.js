const searches = new Map()

export async function openIndex(name, url) {
  const response = await fetch(url)
  const words = await response.json()
  searches.set(name, (query) => words.filter((word) => word.startsWith(query)))
}

export const closeIndex = (name) => searches.delete(name)
