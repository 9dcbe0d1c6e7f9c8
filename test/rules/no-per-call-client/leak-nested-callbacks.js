import { MongoClient } from 'mongodb'

export function archive(messages) {
  const client = new MongoClient('mongodb://archive') // want no-per-call-client: "'MongoClient' database client is built on every call of 'archive'"
  const collection = client.db('mail').collection('messages')
  return Promise.all(messages.map((message) => collection.insertOne({ ...message, archivedAt: new Date() })))
}
