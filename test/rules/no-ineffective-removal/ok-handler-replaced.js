import { canvas, camera } from './scene.js'

let handler = null

/** Switches what a click in the scene does. */
export function setTool(tool) {
  if (handler) window.removeEventListener('click', handler)
  handler = null
  if (!tool) return
  handler = (event) => {
    const { left, top } = canvas.getBoundingClientRect()
    tool.use(camera.unproject(event.clientX - left, event.clientY - top))
  }
  window.addEventListener('click', handler)
}

export class ToolButton {
  constructor(tool) {
    this.tool = tool
    this.press = null
  }

  arm(key) {
    if (this.press) document.removeEventListener('keydown', this.press)
    this.press = (event) => event.key === key && setTool(this.tool)
    document.addEventListener('keydown', this.press)
  }

  destroy() {
    document.removeEventListener('keydown', this.press)
    this.press = null
  }
}
