import { Pool, type PoolClient } from 'pg'
import { audit } from './audit.js'

const pool = new Pool()

export async function transfer(from: string, to: string, amount: number): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await move(client, from, -amount)
    await move(client, to, amount)
    await audit(client, { from, to, amount })
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function move(client: PoolClient, account: string, amount: number): Promise<void> {
  await client.query('update accounts set balance = balance + $2 where id = $1', [account, amount])
}

// The caller has it now.
export async function checkout(): Promise<PoolClient> {
  const client = await pool.connect()
  client.on('error', (error) => console.error(error))
  return client
}

export const take = (): Promise<PoolClient> => pool.connect()

export async function withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  return work(client).finally(() => client.release())
}

export async function inTransaction<T>(work: (client: PoolClient) => Promise<T>, outer?: PoolClient): Promise<T> {
  const client = outer ?? (await pool.connect())
  try {
    return await work(client)
  } finally {
    if (!outer) client.release()
  }
}

export async function ping(): Promise<void> {
  ;(await pool.connect()).release()
}

// Taken only if the first attempt worked.
export async function tryOnce(sql: string): Promise<unknown> {
  let client: PoolClient | undefined
  try {
    client = await pool.connect()
    const { rows } = await client.query(sql)
    return rows
  } catch (error) {
    console.error(error)
    return null
  } finally {
    client?.release()
  }
}

// One client that stays for the notifications it gets.
export async function follow(channel: string, onChange: (payload?: string) => void): Promise<void> {
  const client = await pool.connect()
  client.on('notification', (message) => onChange(message.payload))
  await client.query(`listen ${channel}`)
}

export async function open(): Promise<{ client: PoolClient; close(): void }> {
  const client = await pool.connect()
  return { client, close: () => client.release() }
}
