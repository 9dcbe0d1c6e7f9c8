const pressed = {}
const codes = new Set()

window.addEventListener('keydown', (event) => {
  pressed[event.key] = true
  codes.add(event.code)
})
window.addEventListener('keyup', (event) => {
  pressed[event.key] = false
})

export const isPressed = (key) => pressed[key] === true
