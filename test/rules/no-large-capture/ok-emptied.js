let describeLast = () => 'nothing yet'

export async function load(url) {
  const response = await fetch(url)
  let items = await response.json()
  const names = items.map((item) => `${item.name} of ${items.length}`)
  describeLast = () => `last loaded ${url}`
  items = null
  return names
}

export const status = () => describeLast()
