import groupBy from 'lodash/groupBy.js'
import { pool } from './database.mjs'

const titles = new Map()

export async function byReduce(name) {
  const { rows } = await pool.query('SELECT * FROM orders')
  const byId = rows.reduce((found, row) => {
    found[row.id] = row
    return found
  }, {})
  const first = ['a', 'b'].map((id) => byId[id]?.total ?? 0)
  titles.set(name, () => `${name} ${first.join()}`) // want no-large-capture: "never uses 'byId' (the rows of a query) and keeps it"
}

export async function byEntries(name, ids) {
  const { rows } = await pool.query('SELECT * FROM orders')
  const byId = new Map(Object.entries(Object.fromEntries(rows.map((row) => [row.id, row]))))
  const missing = ids.filter((id) => !byId.has(id)).length
  titles.set(name, () => `${name}: ${missing} missing`) // want no-large-capture: "never uses 'byId' (the rows of a query) and keeps it"
}

export async function byLoop(name, ids) {
  const byId = new Map()
  const { rows } = await pool.query('SELECT * FROM orders')
  for (const row of rows) byId.set(row.id, { ...row, seen: false })
  const missing = ids.filter((id) => !byId.has(id)).length
  titles.set(name, () => `${name}: ${missing} missing`) // want no-large-capture: "never uses 'byId' (the rows of a query) and keeps it"
}

export async function byCallback(name, ids) {
  const open = []
  const { rows } = await pool.query('SELECT * FROM orders')
  rows.forEach((row) => open.push(row))
  const sums = ids.map((id) => open.filter((row) => row.customer === id).length)
  titles.set(name, () => `${name}: ${sums.join()}`) // want no-large-capture: "never uses 'open' (the rows of a query) and keeps it"
}

export async function byLibrary(name, ids) {
  const { rows } = await pool.query('SELECT * FROM orders')
  const groups = groupBy(rows, 'customer')
  const sizes = ids.map((id) => groups[id]?.length ?? 0)
  titles.set(name, () => `${name}: ${sizes.join()}`) // want no-large-capture: "never uses 'groups' (the rows of a query) and keeps it"
}
