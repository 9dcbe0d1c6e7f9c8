import { MongoClient } from 'mongodb'
import { Client } from 'pg'

export async function runCommand(url: string, command: Record<string, unknown>): Promise<unknown> {
  const client = await MongoClient.connect(url)
  try {
    return await client.db().command(command)
  } finally {
    await client.close()
  }
}

export async function tables(connectionString: string, schema: string): Promise<string[]> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query('SELECT tablename FROM pg_tables WHERE schemaname = $1', [schema])
    return rows.map((row) => row.tablename)
  } finally {
    await client.end()
  }
}

export function ping(url: string, name: string): Promise<void> {
  const client = new MongoClient(url)
  return client
    .db(name)
    .command({ ping: 1 })
    .then(() => undefined)
    .finally(() => client.close())
}
