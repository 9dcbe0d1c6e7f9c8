import axios from 'axios'
import { Agent } from 'node:https'

export async function fetchInvoice(id) {
  const client = axios.create({
    baseURL: 'https://billing.example.com',
    httpsAgent: new Agent({ keepAlive: true }), // want no-per-call-client: "'Agent' HTTP agent is built on every call of 'fetchInvoice'"
  })
  const { data } = await client.get(`/invoices/${id}`)
  return data
}
