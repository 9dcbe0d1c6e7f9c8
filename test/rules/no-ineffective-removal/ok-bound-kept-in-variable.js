import { Ball } from './ball.js'

class Paddle {
  constructor(canvas) {
    this.canvas = canvas
    this.x = canvas.width / 2
  }

  follow(event) {
    this.x = event.clientX - this.canvas.getBoundingClientRect().left
  }

  freeze() {
    this.frozen = document.hidden
  }
}

export function startGame(canvas) {
  const paddle = new Paddle(canvas)
  const ball = new Ball(canvas, paddle)
  const follow = paddle.follow.bind(paddle)
  const freeze = paddle.freeze.bind(paddle)

  document.addEventListener('pointermove', follow)
  document.addEventListener('visibilitychange', freeze)
  ball.serve()

  return function stop() {
    document.removeEventListener('pointermove', follow)
    document.removeEventListener('visibilitychange', freeze)
    ball.remove()
  }
}
