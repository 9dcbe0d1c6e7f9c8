import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3'
import { PrismaClient } from '@prisma/client'
import { MongoClient, type Db } from 'mongodb'
import { Pool } from 'pg'

let pool: Pool | undefined
let s3: S3Client
let connecting: Promise<MongoClient> | null = null

const shared = globalThis as { prisma?: PrismaClient }
export const prisma = shared.prisma ?? new PrismaClient()
if (process.env.NODE_ENV !== 'production') shared.prisma = prisma

export async function find(id: string) {
  if (!pool) {
    pool = new Pool()
    pool.on('error', (error) => console.error(error))
  }
  return pool.query('SELECT * FROM items WHERE id = $1', [id])
}

export async function put(key: string, body: string) {
  s3 ??= new S3Client({})
  await s3.send(new PutObjectCommand({ Bucket: 'b', Key: key, Body: body }))
}

export async function database(name: string): Promise<Db> {
  connecting ||= MongoClient.connect('mongodb://db').then((client) => client)
  return (await connecting).db(name)
}
