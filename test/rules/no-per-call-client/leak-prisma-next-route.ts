import { PrismaClient } from '@/generated/prisma/client'

export async function GET() {
  const prisma = new PrismaClient() // want no-per-call-client: "'PrismaClient' database client is built on every request and never closed: it keeps its pool of connections"
  const posts = await prisma.post.findMany({ where: { published: true } })
  return Response.json(posts)
}

export async function POST(request: Request) {
  const prisma = new PrismaClient() // want no-per-call-client: "built on every request"
  const post = await prisma.post.create({ data: await request.json() })
  return Response.json(post, { status: 201 })
}
