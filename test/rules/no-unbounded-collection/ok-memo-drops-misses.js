import { lookup } from './directory.js'

// A few hundred employees: what is found stays, what is not is asked for again.
const employees = new Map()

export function employee(id) {
  if (!employees.has(id)) employees.set(id, find(id))
  return employees.get(id)
}

async function find(id) {
  const found = await lookup(id)
  if (!found) employees.delete(id)
  return found
}
