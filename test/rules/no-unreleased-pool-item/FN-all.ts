import { Pool } from 'pg'

const pool = new Pool()

// Several that are taken at once are not followed.
export async function bothAll(): Promise<void> {
  const [a, b] = await Promise.all([pool.connect(), pool.connect()])
  await Promise.all([a.query('select 1'), b.query('select 2')])
  a.release()
  b.release()
}
