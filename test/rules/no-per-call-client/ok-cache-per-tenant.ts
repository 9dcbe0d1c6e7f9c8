import { Pool } from 'pg'

const pools = new Map<string, Pool>()

export async function query(tenant: string, text: string, values: unknown[]) {
  let pool = pools.get(tenant)
  if (!pool) {
    pool = new Pool({ database: tenant })
    pools.set(tenant, pool)
  }
  return pool.query(text, values)
}
