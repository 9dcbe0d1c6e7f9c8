export class ThemedCanvas {
  constructor(canvas, draw) {
    this.context = canvas.getContext('2d')
    this.draw = draw
    this.palette = readPalette()
    followTheme(new WeakRef(this))
  }

  repaint() {
    this.palette = readPalette()
    this.draw(this.context, this.palette)
  }
}

function followTheme(ref) {
  document.addEventListener('themechange', function onTheme() {
    const canvas = ref.deref()
    if (canvas === undefined) {
      document.removeEventListener('themechange', onTheme)
      return
    }
    canvas.repaint()
  })
}

function readPalette() {
  const style = getComputedStyle(document.documentElement)
  return ['--ink', '--paper', '--accent'].map((name) => style.getPropertyValue(name).trim())
}
