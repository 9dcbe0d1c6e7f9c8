import express from 'express'
import { db } from './db.js'

const limited = (read, max = 500) => {
  const cache = new Map()
  return (key) => {
    if (cache.has(key)) return cache.get(key)
    const value = read(key)
    cache.set(key, value)
    if (cache.size > max) cache.delete(cache.keys().next().value)
    return value
  }
}

const forAMinute = (read) => {
  const cache = new Map()
  return (key) => {
    if (!cache.has(key)) {
      cache.set(key, read(key))
      setTimeout(() => cache.delete(key), 60_000)
    }
    return cache.get(key)
  }
}

const clearable = (read) => {
  const cache = new Map()
  const run = (key) => {
    if (!cache.has(key)) cache.set(key, read(key))
    return cache.get(key)
  }
  run.clear = () => cache.clear()
  return run
}

const byRequest = (read) => {
  const cache = new WeakMap()
  return (request) => {
    if (!cache.has(request)) cache.set(request, read(request))
    return cache.get(request)
  }
}

const last = (read) => {
  let known
  let value
  return (key) => {
    if (key !== known) {
      known = key
      value = read(key)
    }
    return value
  }
}

const user = limited((id) => db.users.find(id))
const order = forAMinute((id) => db.orders.find(id))
const price = clearable((id) => db.prices.find(id))
const session = byRequest((request) => db.sessions.find(request.headers.cookie))
const shop = last((id) => db.shops.find(id))

setInterval(() => price.clear(), 60_000)

express().get('/:id', async (req, res) => {
  const { id } = req.params
  res.json(await Promise.all([user(id), order(id), price(id), session(req), shop(id)]))
})
