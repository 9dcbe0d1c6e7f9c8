const hooks = new Set()

function onIdle(name, buffer) {
  const label = arguments.length > 1 ? `${name}:${buffer.length}` : name
  hooks.add(() => console.log(label)) // want no-large-capture: "never uses 'buffer' (≈ 8.4 MB) and keeps it: 'arguments' ties all parameters to the scope"
}

exports.record = function record(name) {
  onIdle(name, Buffer.alloc(8 * 1024 * 1024))
}

exports.idle = () => {
  for (const hook of hooks) hook()
  hooks.clear()
}
