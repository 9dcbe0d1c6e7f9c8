import express from 'express'
import { db, tables } from './db.js'

function memoize<K, V>(read: (key: K) => V): (key: K) => V {
  const cache = new Map<K, V>()
  return (key) => {
    if (!cache.has(key)) cache.set(key, read(key))
    return cache.get(key)!
  }
}

export const collatorOf = memoize((locale: string) => new Intl.Collator(locale))
export const schemaOf = memoize((kind: 'order' | 'invoice') => tables.schema(kind))

const verbOf = memoize((method: string) => method.toLowerCase())
const roleOf = memoize((id: string) => db.roles.find(id))
for (const id of ['admin', 'guest']) roleOf(id)

const app = express()

app.get('/users/:id', async (req, res) => {
  // Made for this request, and gone with it.
  const userOf = memoize((id: string) => db.users.find(id))
  res.json([verbOf(req.method), await userOf(req.params.id), await userOf(String(req.query.friend))])
})
