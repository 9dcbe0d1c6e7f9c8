import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { users } from './schema.js'

export async function emailOf(id: number): Promise<string | undefined> {
  const db = drizzle(process.env.DATABASE_URL!) // want no-per-call-client: "'drizzle()' database client is built on every call of 'emailOf'"
  const [row] = await db.select().from(users).where(eq(users.id, id))
  return row?.email
}
