import { PrismaClient } from '@prisma/client'
import { PrismaD1 } from '@prisma/adapter-d1'
import { Client } from 'pg'

interface Env {
  DB: unknown
  HYPERDRIVE: { connectionString: string }
}

// Connections of a worker belong to the request that opens them: they cannot be shared.
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const prisma = new PrismaClient({ adapter: new PrismaD1(env.DB) })
    const client = new Client({ connectionString: env.HYPERDRIVE.connectionString })
    await client.connect()
    const id = new URL(request.url).searchParams.get('id')
    return Response.json([await prisma.user.findUnique({ where: { id } }), await client.query('SELECT $1', [id])])
  },
}
