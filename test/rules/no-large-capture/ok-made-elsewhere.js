import { readFileSync } from 'node:fs'

const printers = new Map()

const printerOf = (path, count) => () => console.log(path, count)

export function load(path) {
  const rows = readFileSync(path, 'utf8')
  const count = ['\n', '\r'].filter((mark) => rows.includes(mark)).length
  printers.set(path, printerOf(path, count))
}

class Printer {
  constructor(path, count) {
    this.path = path
    this.count = count
  }

  print = () => console.log(this.path, this.count)
}

export function loadAs(path) {
  const rows = readFileSync(path, 'utf8')
  const count = ['\n', '\r'].filter((mark) => rows.includes(mark)).length
  printers.set(path, new Printer(path, count).print)
}

export function loadAndRead(path) {
  const settings = JSON.parse(readFileSync(path, 'utf8'))
  const { name } = settings
  const keys = Object.keys(settings)
  printers.set(path, () => console.log(name, keys.length))
}
