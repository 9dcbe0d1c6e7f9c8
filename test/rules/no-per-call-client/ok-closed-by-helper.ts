import { MongoClient } from 'mongodb'

async function closeQuietly(client: MongoClient): Promise<void> {
  try {
    await client.close()
  } catch (error) {
    console.warn('close failed', error)
  }
}

export async function collectionsOf(url: string, name: string): Promise<string[]> {
  const client = new MongoClient(url)
  try {
    const collections = await client.db(name).listCollections().toArray()
    return collections.map((collection) => collection.name)
  } finally {
    await closeQuietly(client)
  }
}
