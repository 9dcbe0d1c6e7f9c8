import { createConnection } from 'mysql2/promise'

export async function countOf(table: string): Promise<unknown> {
  await using connection = await createConnection(process.env.DATABASE_URL ?? '')
  const [rows] = await connection.query('SELECT COUNT(*) AS n FROM ??', [table])
  return rows
}
