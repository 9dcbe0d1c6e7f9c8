import { Pool, type PoolClient } from 'pg'

const pool = new Pool()

type Done<T> = (error: Error | null, value?: T) => void

export function count(done: Done<number>): void {
  pool.connect((err, client, release) => { // want no-unreleased-pool-item: "when the 'return' on line 11 is taken: each time one is missing until none is left. Call 'client.release()'"
    if (err) return done(err)
    client!.query('select count(*) from orders', (error, result) => {
      if (error) return done(error)
      release()
      done(null, result.rows[0].count)
    })
  })
}

function warmUp(err: Error | undefined, client: PoolClient | undefined): void {
  if (err || !client) return
  void client.query('select 1')
}

export function onIdle(): void {
  pool.connect(warmUp) // want no-unreleased-pool-item: "is never given back"
}

export function now(done: (value: unknown) => void): void {
  pool.connect(async (err, client, release) => { // want no-unreleased-pool-item: "when 'client!.query('select now()')' on line 30 rejects"
    if (err) return done(err)
    const { rows } = await client!.query('select now()')
    release()
    done(rows[0])
  })
}

const first = (client: PoolClient): Promise<unknown> =>
  client.query('select * from orders limit 1').then(({ rows }) => {
    client.release()
    return rows[0]
  })

export const firstOrder = (): Promise<unknown> => pool.connect().then(first) // want no-unreleased-pool-item: "on line 37 rejects"
