import knex from 'knex';

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });

export interface OrderRow {
  id: number;
  customer: string;
  total: number;
}

export async function ordersOf(customerId: number, from: Date): Promise<OrderRow[]> {
  return db('orders as o')
    .join('customers as c', function (this: any) {
      this.on('c.id', '=', 'o.customer_id').andOn('c.tenant', '=', 'o.tenant');
    })
    .leftJoin('refunds as r', (join) => {
      join.on('r.order_id', '=', 'o.id').onNull('r.voided_at');
    })
    .where('c.id', customerId)
    .andWhere('o.created_at', '>=', from)
    .select('o.id', 'c.name as customer', 'o.total');
}

export function slowQueries(limitMs: number): Promise<{ sql: string }[]> {
  const query = db('pg_stat_statements').where('mean_exec_time', '>', limitMs);
  query.on('query-error', (err: Error) => console.warn('cannot read statistics', err.message));
  return query.select('query as sql');
}
