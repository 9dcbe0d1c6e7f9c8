const redraws = new Map()

export function addSprite(name, image) {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const pixels = context.getImageData(0, 0, image.width, image.height)
  const isOpaque = Array.from({ length: 4 }, (_, i) => pixels.data[i * 4 + 3]).every((alpha) => alpha === 255)
  redraws.set(name, (target) => { // want no-large-capture: "never uses 'pixels' (the pixels of an image) and keeps it"
    target.globalCompositeOperation = isOpaque ? 'copy' : 'source-over'
  })
}
