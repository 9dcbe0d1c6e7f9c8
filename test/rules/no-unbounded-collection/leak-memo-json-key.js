import { database } from './database.js'

const results = {}

export async function search(filter, order) {
  const key = JSON.stringify({ filter, order })
  if (!results[key]) {
    results[key] = await database.query('select * from orders where $1 order by $2', [filter, order]) // want no-unbounded-collection: "'results' gets an entry on every call of 'search'"
  }
  return results[key]
}
