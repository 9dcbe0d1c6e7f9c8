import { render } from './render.mjs'

/** A middleware that remembers what it answered last. */
export function createRenderer(options) {
  let last

  return function renderer(req, res, next) {
    last = { req, res, at: Date.now() } // want no-request-state-on-singleton: "last:5 → object:8 → req:7"
    render(req.url, options).then((html) => res.end(html), next)
  }

  // eslint-disable-next-line no-unreachable
  void last
}
