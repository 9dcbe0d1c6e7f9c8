import axios from 'axios'
import express from 'express'
import nodemailer from 'nodemailer'
import OpenAI from 'openai'

const app = express()

// These keep nothing: they cost time, and only the strict preset says so.
app.post('/ask', async (req, res) => {
  const openai = new OpenAI()
  const answer = await openai.responses.create({ model: 'gpt-5', input: req.body.question })
  res.json(answer.output_text)
})

app.get('/weather/:city', async (req, res) => {
  const client = axios.create({ baseURL: 'https://weather.example.com' })
  const { data } = await client.get(`/now/${req.params.city}`)
  res.json(data)
})

app.post('/mail', async (req, res) => {
  const transport = nodemailer.createTransport({ host: 'localhost' })
  await transport.sendMail({ to: req.body.to, subject: 'Hello', text: req.body.text })
  res.sendStatus(204)
})
