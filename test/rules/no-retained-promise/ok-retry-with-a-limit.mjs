import { setTimeout as sleep } from 'node:timers/promises'

export async function load(url, attempt = 1) {
  try {
    const response = await fetch(url)
    return await response.json()
  } catch (error) {
    if (attempt > 5) throw error
    await sleep(attempt * 100)
    return load(url, attempt + 1)
  }
}

export async function reload(url) {
  try {
    return await (await fetch(url)).json()
  } catch {
    await sleep(1000)
    return reload(url)
  }
}
