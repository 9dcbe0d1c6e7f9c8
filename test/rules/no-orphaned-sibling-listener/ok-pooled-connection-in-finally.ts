import { Pool } from 'pg';

const pool = new Pool();

export async function nextNotification(channel: string): Promise<unknown> {
  const client = await pool.connect();
  try {
    await client.query(`LISTEN ${channel}`);
    return await new Promise((resolve, reject) => {
      client.once('notification', resolve);
      client.once('error', reject);
    });
  } finally {
    client.removeAllListeners('notification');
    client.removeAllListeners('error');
    client.release();
  }
}
