import { MongoClient } from 'mongodb'

/** Runs a command that a monitor is configured with. */
export async function runCommand(url: string, command: Record<string, unknown>): Promise<unknown> {
  const client = await MongoClient.connect(url) // want no-per-call-client: "'MongoClient.connect()' database client is built on every call of 'runCommand' and stays open when 'client.db().command(command)' on line 6 rejects. Close it in a 'finally' block."
  const result = await client.db().command(command)
  await client.close()
  return result
}
