import express from 'express'
import { db } from './db.js'

function memoize<T>(load: (key: string) => T): (key: string) => T {
  const cache = new Map<string, T>()
  return (key) => {
    const known = cache.get(key)
    if (known !== undefined) return known
    const value = load(key)
    cache.set(key, value) // want no-unbounded-collection: "'cache' gets an entry on every request and nothing removes it"
    return value
  }
}

const formatter = memoize((locale) => new Intl.NumberFormat(locale))
const loadUser = memoize((id) => db.users.find(id))

const app = express()

app.get('/users/:id', async (req, res) => {
  const user = await loadUser(req.params.id)
  res.json({ ...user, credit: formatter('de').format(user.credit) })
})
