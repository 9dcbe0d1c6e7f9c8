#!/usr/bin/env node
import { MongoClient } from 'mongodb'

async function rename(from, to) {
  const client = new MongoClient('mongodb://db')
  await client.db('shop').collection('products').updateMany({ category: from }, { $set: { category: to } })
}

await rename(process.argv[2], process.argv[3])
process.exit(0)
