import { Pool, type PoolClient } from 'pg'

const pool = new Pool()

type Done<T> = (error: Error | null, value?: T) => void

export function count(done: Done<number>): void {
  pool.connect((err, client, release) => {
    if (err) return done(err)
    client!.query('select count(*) from orders', (error, result) => {
      release(error)
      if (error) return done(error)
      done(null, result.rows[0].count)
    })
  })
}

function warmUp(err: Error | undefined, client: PoolClient | undefined, release: () => void): void {
  if (err || !client) return
  client.query('select 1').then(() => release(), () => release())
}

export function onIdle(): void {
  pool.connect(warmUp)
}

export function now(done: (value: unknown) => void): void {
  pool.connect(async (err, client, release) => {
    if (err) return done(err)
    try {
      done((await client!.query('select now()')).rows[0])
    } catch (error) {
      done(error)
    } finally {
      release()
    }
  })
}

const first = (client: PoolClient): Promise<unknown> =>
  client
    .query('select * from orders limit 1')
    .then(({ rows }) => rows[0])
    .finally(() => client.release())

export const firstOrder = (): Promise<unknown> => pool.connect().then(first)

// The caller's function gets it.
export const open = (onClient: (err: Error | undefined, client: PoolClient | undefined) => void): void =>
  pool.connect(onClient)
