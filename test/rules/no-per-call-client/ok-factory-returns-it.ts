import { createClient } from '@clickhouse/client'
import { Pool } from 'pg'
import { drizzle } from 'drizzle-orm/node-postgres'

export const clickhouse = (settings: Record<string, string>) =>
  createClient({ url: process.env.CLICKHOUSE_URL, clickhouse_settings: settings })

export function createDatabase(url: string) {
  const pool = new Pool({ connectionString: url })
  return { db: drizzle(pool), close: () => pool.end() }
}

export async function connected(url: string) {
  const pool = new Pool({ connectionString: url })
  await pool.query('SELECT 1')
  return pool
}
