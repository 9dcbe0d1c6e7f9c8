import axios from 'axios'
import express from 'express'

const app = express()

app.get('/orders', async (req, res) => {
  axios.interceptors.request.use((config) => { // want no-unbounded-collection: "Add it once, or to an instance of this call's own"
    config.headers.set('x-request-id', req.get('x-request-id'))
    return config
  })
  const { data } = await axios.get('https://orders.example/api/orders')
  res.json(data)
})

app.listen(3000)
