import { Pool } from 'pg'
import type { Request, Response } from 'express'

const pool = new Pool({ max: 10 })

export async function listOrders(req: Request, res: Response): Promise<void> {
  const client = await pool.connect() // want no-unreleased-pool-item: "The client that 'pool.connect()' gives is not given back when 'client.query('select * from orders where custom…' on line 8 rejects"
  const orders = await client.query('select * from orders where customer = $1', [req.params.id])
  client.release()
  res.json(orders.rows)
}

export class Stock {
  constructor(private readonly db: Pool) {}

  async reserve(sku: string, count: number): Promise<boolean> {
    const client = await this.db.connect() // want no-unreleased-pool-item: "when the 'return' on line 20 is taken"
    const { rows } = await client.query('select left from stock where sku = $1', [sku]).catch(() => ({ rows: [] }))
    if (rows.length === 0) {
      return false
    }
    try {
      await client.query('update stock set left = left - $2 where sku = $1', [sku, count])
      return true
    } finally {
      client.release()
    }
  }

  async count(): Promise<number> {
    const { rows } = await (await this.db.connect()).query('select count(*) from stock') // want no-unreleased-pool-item: "is used on the spot and lost"
    return Number(rows[0].count)
  }

  async ping(): Promise<void> {
    await this.db.connect() // want no-unreleased-pool-item: "is used on the spot and lost"
  }
}
