const { Client } = require('pg')

exports.nextInvoiceNumber = async function nextInvoiceNumber(series) {
  const client = new Client() // want no-per-call-client: "stays open when the 'return' on line 8 is taken"
  await client.connect()
  try {
    const { rows } = await client.query('SELECT last FROM series WHERE name = $1', [series])
    if (rows.length === 0) return null
    await client.query('UPDATE series SET last = last + 1 WHERE name = $1', [series])
    await client.end()
    return rows[0].last + 1
  } catch (error) {
    await client.end()
    throw error
  }
}
