const http = require('node:http')
const FindMyWay = require('find-my-way')

const router = FindMyWay({
  defaultRoute(req, res) {
    res.statusCode = 404
    res.end()
  },
})

function json(res, value) {
  res.setHeader('content-type', 'application/json')
  res.end(JSON.stringify(value))
}

function mount(prefix, service) {
  router.on('GET', prefix, async (req, res) => json(res, await service.list()))
  router.on('GET', `${prefix}/:id`, async (req, res, { id }) => json(res, await service.get(id)))
  router.on(['PUT', 'PATCH'], `${prefix}/:id`, (req, res, params) => service.update(params.id, req).then((v) => json(res, v)))
}

const listen = (port) => http.createServer((req, res) => router.lookup(req, res)).listen(port)

module.exports = { mount, listen }
