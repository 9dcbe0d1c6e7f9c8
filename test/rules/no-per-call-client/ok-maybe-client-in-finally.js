import { MongoClient } from 'mongodb'

export async function drop(url, name) {
  let client
  try {
    client = new MongoClient(url)
    await client.connect()
    await client.db(name).dropDatabase()
  } catch (error) {
    console.error(error)
  } finally {
    if (client) await client.close()
  }
}
