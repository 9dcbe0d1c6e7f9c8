const cancellations = new Map()

const makeCancel = (id, height) => () => id + height

exports.render = function render(id, width, height) {
  const pixels = new Uint8ClampedArray(3840 * 2160 * 4)
  const paint = (x, y, value) => {
    pixels[(y * width + x) * 4] = value
  }
  paint(0, 0, 255)
  cancellations.set(id, makeCancel(id, height))
  return paint
}
