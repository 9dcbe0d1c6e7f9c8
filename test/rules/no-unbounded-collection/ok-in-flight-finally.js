import { load } from './store.js'

const loading = new Map()

export function loadOnce(id) {
  const known = loading.get(id)
  if (known) return known
  const work = async () => {
    try {
      return await load(id)
    } finally {
      loading.delete(id)
    }
  }
  const promise = work()
  loading.set(id, promise)
  return promise
}
