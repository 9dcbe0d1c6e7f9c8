const fs = require('node:fs')
const _ = require('lodash')

const undo = []

exports.bySerializing = (path) => {
  const copy = JSON.parse(JSON.stringify(JSON.parse(fs.readFileSync(path, 'utf8'))))
  const keys = ['name', 'version'].filter((key) => key in copy)
  undo.push(() => keys.length) // want no-large-capture: "never uses 'copy' (the contents of a file) and keeps it"
}

exports.byCloning = (path) => {
  const copy = structuredClone(JSON.parse(fs.readFileSync(path, 'utf8')))
  const keys = ['name', 'version'].filter((key) => key in copy)
  undo.push(() => keys.length) // want no-large-capture: "never uses 'copy' (the contents of a file) and keeps it"
}

exports.byLibrary = (path) => {
  const copy = _.cloneDeep(JSON.parse(fs.readFileSync(path, 'utf8')))
  const keys = ['name', 'version'].filter((key) => key in copy)
  undo.push(() => keys.length) // want no-large-capture: "never uses 'copy' (the contents of a file) and keeps it"
}

exports.asText = (path) => {
  const html = fs.readFileSync(path).toString('utf8')
  const tags = ['<a', '<b'].map((tag) => html.split(tag).length)
  undo.push(() => tags[0]) // want no-large-capture: "never uses 'html' (the contents of a file) and keeps it"
}

exports.asBytes = async (blob) => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const head = [0, 1].map((at) => bytes[at])
  undo.push(() => head[0]) // want no-large-capture: "never uses 'bytes' (the bytes of a body) and keeps it"
}
