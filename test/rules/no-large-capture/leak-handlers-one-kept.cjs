const cancellations = new Map()

exports.render = function render(id, width, height) {
  const pixels = new Uint8ClampedArray(3840 * 2160 * 4)
  const job = {
    paint: (x, y, value) => {
      pixels[(y * width + x) * 4] = value
    },
    cancel: () => id + height,
  }
  job.paint(0, 0, 255)
  cancellations.set(id, job.cancel) // want no-large-capture: "Function kept in 'cancellations' never uses 'pixels' (≈ 33 MB) and keeps it: 'paint' on line 6 mentions it"
  return job
}
