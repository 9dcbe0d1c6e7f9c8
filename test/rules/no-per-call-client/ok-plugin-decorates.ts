import type { FastifyInstance } from 'fastify'
import { Pool } from 'pg'

export default async function database(fastify: FastifyInstance, options: { url: string }) {
  const pool = new Pool({ connectionString: options.url })
  await pool.query('SELECT set_config($1, $2, false)', ['app.name', options.url])
  fastify.decorate('pg', pool)
  fastify.addHook('onClose', () => pool.end())
}
