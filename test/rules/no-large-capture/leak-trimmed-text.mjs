import { bus } from './bus.mjs'

export async function load(stream, name) {
  let text = ''
  for await (const chunk of stream) text += chunk
  text = text.trim()
  const marks = [';', ','].filter((mark) => text.includes(mark))
  bus.on('tick', () => { // want no-large-capture: "never uses 'text' (all that a stream gives) and keeps it"
    console.log(name, marks.length)
  })
}
