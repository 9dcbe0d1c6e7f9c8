const express = require('express')
const { createClient } = require('./client')

let app
let client

exports.handle = (req, res) => {
  if (!app) app = express()
  client = client || createClient()
  app(req, res)
}
