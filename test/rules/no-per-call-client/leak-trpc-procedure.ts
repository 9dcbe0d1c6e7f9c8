import postgres from 'postgres'
import { z } from 'zod'
import { publicProcedure, router } from './trpc.js'

export const orders = router({
  byId: publicProcedure.input(z.string()).query(async ({ input }) => {
    const sql = postgres(process.env.DATABASE_URL ?? '') // want no-per-call-client: "'postgres()' connection pool is built on every request"
    const [order] = await sql`select * from orders where id = ${input}`
    return order
  }),
})
