import { store } from './store'
import { pool } from './database'

interface Row {
  readonly id: number
  readonly total: number
}

export async function openReport(id: string, render: (text: string) => void): Promise<number> {
  const { rows } = await pool.query<Row>('SELECT * FROM sales WHERE report = $1', [id])
  const totals = rows.map((row) => row.total / rows.length)
  store.subscribe(() => { // want no-large-capture: "never uses 'rows' (the rows of a query) and keeps it"
    render(`${id}: ${store.getState().title}`)
  })
  return Math.max(...totals)
}
