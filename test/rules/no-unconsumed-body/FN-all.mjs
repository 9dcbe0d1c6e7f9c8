import { request } from 'undici'

// Several responses at once are not followed.
export async function statuses(urls) {
  const all = await Promise.all(urls.map((url) => request(url)))
  return all.map(({ statusCode }) => statusCode)
}
