import axios from 'axios'
import express from 'express'

const app = express()

// Once, for all requests.
axios.interceptors.response.use((response) => response.data)

app.get('/orders', async (req, res) => {
  // An instance of this request's own, which is collected with it.
  const client = axios.create({ baseURL: 'https://orders.example' })
  client.interceptors.request.use((config) => {
    config.headers.set('x-request-id', req.get('x-request-id'))
    return config
  })
  const id = axios.interceptors.request.use((config) => config)
  const { data } = await client.get('/api/orders')
  axios.interceptors.request.eject(id)
  res.json(data)
})

app.listen(3000)
