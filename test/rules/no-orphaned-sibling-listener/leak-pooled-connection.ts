import { Pool } from 'pg';

const pool = new Pool();

export async function nextNotification(channel: string): Promise<unknown> {
  const client = await pool.connect();
  try {
    await client.query(`LISTEN ${channel}`);
    return await new Promise((resolve, reject) => {
      client.once('notification', resolve); // want no-orphaned-sibling-listener: "'notification' listener on 'client'"
      client.once('error', reject);
    });
  } finally {
    client.release();
  }
}
